"""The shape of `targets.yaml`: the plan, its sections, indicators and tasks."""
