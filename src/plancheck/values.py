"""`dataclass` as the standard library has it, at a twentieth of what a class costs at start-up.

The library's own writes six methods for every class as source and compiles each; a command needs ninety classes, which
costs eight times a bare interpreter. Here `__init__`, `__eq__` and `__hash__` are written and compiled when they are
first called, and all else is the same function for all classes. `field`, `fields`, `replace` and `is_dataclass` are the
library's own and work as ever, and type checkers see the library's own decorator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen=False, slots=False):
        """Make a class of fields: with `__init__`, equality, `repr`, and where it is frozen a hash.

        What the package has no use for is not supported: fields of a base class, ordering, fields by keyword alone,
        class variables, copying and pickling, an equality of one's own beside `frozen`, `super()` without arguments,
        and of `field` all but `default_factory`, `init=False` (without a default), `repr` and `compare`.

        Args:
            frozen: whether the fields of an instance can never be set again.
            slots: whether instances hold the fields and nothing else.

        Returns:
            What takes a class and gives it back made.
        """
        return lambda plain: _Recipe(plain, frozen, slots).made

    class _Recipe:
        """What a class is made of, for the methods that are still to come."""

        def __init__(self, plain, frozen, slots):
            self.frozen = frozen
            self.slots = slots
            self.annotations = plain.__annotations__
            self.given = {name: plain.__dict__[name] for name in self.annotations if name in plain.__dict__}
            self.fields = {name: value for name, value in self.given.items() if hasattr(value, "default_factory")}
            unset = self.given if slots else self.fields
            content = {
                name: value
                for name, value in plain.__dict__.items()
                if name not in unset and name not in ("__dict__", "__weakref__")
            }
            if slots:
                content["__slots__"] = tuple(self.annotations)
            self._add_methods(content)
            self.made = type(plain)(plain.__name__, plain.__bases__, content)
            self.made.__qualname__ = plain.__qualname__

        def names(self, of):
            """The fields that are for something: `init`, `repr` or `compare`."""
            return tuple(name for name in self.annotations if name not in self.fields or getattr(self.fields[name], of))

        def _add_methods(self, content):
            content["__init__"] = self._coming("__init__", self._init)
            content["__match_args__"] = self.names("init")
            content["__dataclass_fields__"] = _LibraryFields(self)
            content.setdefault("__repr__", _repr_of(self))
            if "__eq__" not in content:
                content["__eq__"] = self._coming("__eq__", self._equality)
                content.setdefault("__hash__", self._coming("__hash__", self._hash) if self.frozen else None)
            if self.frozen:
                content["__setattr__"] = _refuse_to_set
                content["__delattr__"] = _refuse_to_delete

        def _coming(self, name, source):
            """A method that takes the place of itself: the real one is made when this one is called."""

            def coming(instance, *values, **named):
                lines, known = source()
                exec(lines, known)
                method = known[name]
                method.__qualname__ = f"{self.made.__qualname__}.{name}"
                setattr(self.made, name, method)
                return method(instance, *values, **named)

            return coming

        def _init(self):
            known = {"_set": object.__setattr__, "_absent": object()}
            parameters, lines = ["self"], []
            for name in self.names("init"):
                value, default = name, ""
                if name in self.fields:
                    known[f"_default_{name}"] = self.fields[name].default_factory
                    value, default = f"_default_{name}() if {name} is _absent else {name}", "=_absent"
                elif name in self.given:
                    known[f"_default_{name}"] = self.given[name]
                    default = f"=_default_{name}"
                parameters.append(name + default)
                lines.append(self._setting(name, value, known))
            if hasattr(self.made, "__post_init__"):
                lines.append("self.__post_init__()")
            return f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"]), known

        def _setting(self, name, value, known):
            if not self.frozen:
                return f"self.{name} = {value}"
            if not self.slots:
                return f"_set(self, {name!r}, {value})"
            known[f"_set_{name}"] = getattr(self.made, name).__set__  # half of what `object.__setattr__` takes
            return f"_set_{name}(self, {value})"

        def _equality(self):
            compared = f"{self._values('self')} == {self._values('other')}"
            test = "other.__class__ is self.__class__"
            return f"def __eq__(self, other):\n return {compared} if {test} else NotImplemented", {}

        def _hash(self):
            return f"def __hash__(self):\n return hash({self._values('self')})", {}

        def _values(self, of):
            return f"({''.join(f'{of}.{name}, ' for name in self.names('compare'))})"

    class _LibraryFields:
        """`__dataclass_fields__`, which the library makes when somebody asks for it, such as `replace`."""

        def __init__(self, recipe):
            self._recipe = recipe

        def __get__(self, instance, owner):
            import dataclasses

            twin = type(owner.__name__, (), dict(self._recipe.given))
            twin.__annotations__ = self._recipe.annotations
            fields = dataclasses.dataclass(init=False, repr=False, eq=False)(twin).__dataclass_fields__
            self._recipe.made.__dataclass_fields__ = fields
            return fields

    def _repr_of(recipe):
        def __repr__(self):  # noqa: N807 - it becomes one
            told = ", ".join(f"{name}={getattr(self, name)!r}" for name in recipe.names("repr"))
            return f"{type(self).__qualname__}({told})"

        return __repr__

    def _refuse_to_set(self, name, value):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _refuse_to_delete(self, name):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")
