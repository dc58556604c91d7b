"""A fuzzer of the whole way: `mutate` spoils good plans, `laws` says what must hold whatever the files are."""
