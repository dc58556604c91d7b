"""The sandbox in which report templates run: nothing but the data in sight, bounded, and every text escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateRuntimeError, Undefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from plancheck.compose.names import NO_FIGURE
from plancheck.model.plan import Rounding
from plancheck.render.template_fault import Refused, say, suggest
from plancheck.render.template_filters import COUNTED, PLAIN, Draw, Escape, filters, join_texts
from plancheck.render.template_limits import Budget

_GLOBALS = ("range", "namespace")
_METHODS: Mapping[type, frozenset[str]] = {
    dict: frozenset({"items", "keys", "values", "get"}),
    str: frozenset({"startswith", "endswith", "lower", "upper", "strip"}),
}
_OF_JINJA = (LoopContext, Macro, TemplateReference, BlockReference, TemplateModule, Namespace)
_STEPS_A_CALL = 40
_MAX_BITS = 1024
"""Size to which whole numbers may grow."""


class _Generator(CodeGenerator):
    """Makes loops, slices and joined texts go through our own functions, and refuses what cannot be bounded."""

    environment: ReportEnvironment

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        for name, found in _refused(node):
            raise Refused(say(self.environment.language, "unsafe", name=name), found.lineno, self.name, self.filename)
        for loop in node.find_all(nodes.For):
            loop.iter = _through(COUNTED, loop.iter)
        for item in node.find_all(nodes.Getitem):
            if isinstance(item.arg, nodes.Slice):
                item.node = _through(PLAIN, item.node)
        super().visit_Template(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.write("environment.join_texts((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


def _refused(template: nodes.Template) -> Iterator[tuple[str, nodes.Node]]:
    """What a template cannot use: text that would be printed unescaped, and loops that nobody can count."""
    yield from (("{% filter %}", block) for block in template.find_all(nodes.FilterBlock))
    yield from (("{% autoescape %}", block) for block in template.find_all(nodes.ScopedEvalContextModifier))
    yield from (("{% set … | … %}", block) for block in template.find_all(nodes.AssignBlock) if block.filter)
    yield from (("{% for … recursive %}", loop) for loop in template.find_all(nodes.For) if loop.recursive)


def _through(name: str, expression: nodes.Node) -> nodes.Filter:
    return nodes.Filter(expression, name, [], [], None, None, lineno=expression.lineno)


class ReportEnvironment(ImmutableSandboxedEnvironment):
    """Jinja without access to files, objects and endless work.

    Args:
        sources: the built-in templates by name, which a template can include and extend.
        names: what stands at the top level of the data.
        budget: what the rendering may use up.
        rounding: the plan's rule for a half.
        language: of messages.
        escape: makes a text of the data one that is shown as it is, in the markup of the format.
        draw: makes of a picture what stands for it there.
    """

    code_generator_class = _Generator
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(
        self,
        sources: Mapping[str, str],
        names: Sequence[str],
        budget: Budget,
        rounding: Rounding,
        language: str,
        escape: Escape,
        draw: Draw,
    ) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=True,
            undefined=_missing_type(names, language),
            finalize=_finalizer(escape),
            loader=FunctionLoader(lambda name: (sources[name], name, lambda: True) if name in sources else None),
        )
        self.budget = budget
        self.language = language
        self.escape = escape
        self.globals = {name: self.globals[name] for name in _GLOBALS}
        self.filters = dict(filters(budget, rounding, escape, draw))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields of the data, a few methods of texts and dicts, and what Jinja itself offers; nothing else."""
        if attr.startswith("_") or isinstance(obj, Markup | type):
            return False
        if is_dataclass(obj):
            return attr in obj.__dataclass_fields__
        if isinstance(obj, _OF_JINJA):
            return super().is_safe_attribute(obj, attr, value)
        if isinstance(obj, tuple):
            return attr in getattr(obj, "_fields", ())
        return any(isinstance(obj, kind) and attr in methods for kind, methods in _METHODS.items())

    def wrap_str_format(self, value: Any) -> None:
        """`format` is no method of texts here; it is refused like all others."""

    def call(self, context: Context, function: Any, /, *arguments: Any, **options: Any) -> Any:
        """Call a macro or a method; it costs several steps."""
        self.budget.take(_STEPS_A_CALL)
        return super().call(context, function, *arguments, **options)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute within bounds: nothing is multiplied but numbers, and what is built by adding is paid for."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.join_texts((left, right))
        if operator == "+" and isinstance(left, list) and isinstance(right, list):
            self.budget.build(len(left), len(right))
        elif not any(isinstance(side, Undefined) for side in (left, right)) and not _is_small(operator, left, right):
            raise TemplateRuntimeError(say(self.language, "unsafe", name=operator))
        return super().call_binop(context, operator, left, right)

    def get_template(self, name: str | Template, *arguments: Any, **options: Any) -> Template:
        """A built-in template; each inclusion is a step."""
        self.budget.take()
        return super().get_template(name, *arguments, **options)

    def select_template(self, names: Iterable[str | Template], *arguments: Any, **options: Any) -> Template:
        """The first built-in template among `names`; each inclusion is a step."""
        self.budget.take()
        return super().select_template(names, *arguments, **options)

    def join_texts(self, parts: Iterable[object]) -> str:
        """Texts joined by `~` and `+`."""
        return join_texts(self.budget, parts, self.escape)

    def concat(self, pieces: Iterable[str], /) -> str:
        """What a macro or a block of text comes to."""
        found = list(pieces)
        self.budget.build(*map(len, found))
        return "".join(found)


def _is_small(operator: str, left: object, right: object) -> bool:
    """Whether an operator works on two numbers whose result is one of a usual size."""
    if operator == "**" or not isinstance(left, int | float) or not isinstance(right, int | float):
        return False
    return sum(side.bit_length() for side in (left, right) if isinstance(side, int)) <= _MAX_BITS


def _finalizer(escape: Escape) -> Callable[[Context, object], object]:
    """What makes of every value that a template prints escaped text, unless it is markup that the template itself made.

    Numbers have twelve significant digits, and what does not exist is a dash.
    """

    @pass_context  # asking for the context keeps Jinja from printing constants at once by rules of its own
    def finalize(_: Context, value: object) -> object:
        if isinstance(value, Markup):
            return value
        if value is None:
            return Markup(NO_FIGURE)
        return Markup(format(value, ".12g") if isinstance(value, float) else escape(str(value)))

    return finalize


def _missing_type(names: Sequence[str], language: str) -> type[StrictUndefined]:
    """The type of what does not exist: using it is a fault that says what there is."""

    class Missing(StrictUndefined):
        __slots__ = ()

        @property
        def _undefined_message(self) -> str:
            name, obj = str(self._undefined_name), self._undefined_obj
            if self._undefined_exception is SecurityError:
                return say(language, "unsafe", name=name)
            if obj is missing:
                return suggest(language, "undefined", name, names)
            choices = _names_in(obj)
            return (
                suggest(language, "undefined", name, choices)
                if choices
                else say(language, "undefined-plain", name=name)
            )

    return Missing


def _names_in(obj: object) -> Sequence[str]:
    """The names that can stand behind a dot after `obj`."""
    if is_dataclass(obj) and not isinstance(obj, type):
        return [field.name for field in fields(obj)]
    return [str(key) for key in obj] if isinstance(obj, Mapping) else []
