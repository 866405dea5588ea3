"""This file is Splink on DuckDB over the same people, in the way its own guide sets it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from askwell.domain.names import fold_text

if TYPE_CHECKING:
    from askwell.domain.likeness.people import KnownPerson

LIKELY = 0.9
COLUMNS = ("unique_id", "given", "family", "email", "phone", "profile", "organization", "city")


def pair_by_splink(people: list[KnownPerson]) -> set[tuple[int, int]]:
    """Train on the people themselves, and return the pairs Splink finds likely."""
    database = duckdb.connect()
    database.execute(
        "CREATE TABLE people (unique_id INTEGER, given VARCHAR, family VARCHAR, email VARCHAR,"
        " phone VARCHAR, profile VARCHAR, organization VARCHAR, city VARCHAR)"
    )
    _fill(database, people)
    api = DuckDBAPI(connection=database)
    blocks = ["email", "phone", "profile", "given, family", "family, organization", "given, city"]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.JaroWinklerAtThresholds("given", [0.9, 0.8]),
            cl.JaroWinklerAtThresholds("family", [0.9, 0.8]),
            cl.ExactMatch("email"),
            cl.ExactMatch("phone"),
            cl.ExactMatch("profile"),
            cl.ExactMatch("organization"),
            cl.ExactMatch("city"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on(*(word.strip() for word in rule.split(","))) for rule in blocks
        ],
    )
    linker = _open_linker(api, settings)
    training: Any = linker.training
    training.estimate_u_using_random_sampling(max_pairs=1_000_000)
    for rule in (block_on("given", "family"), block_on("organization", "city")):
        training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=LIKELY)
    rows = found.as_duckdbpyrelation().project("unique_id_l, unique_id_r").fetchall()
    return {(min(row), max(row)) for row in rows}


def _open_linker(api: Any, settings: Any) -> Any:
    if hasattr(api, "register"):
        return Linker(api.register("people"), settings)
    return Linker("people", settings, api)


def _fill(database: Any, people: list[KnownPerson]) -> None:
    import pyarrow as pa

    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    for known in people:
        row = (
            known.person, fold_text(known.given), fold_text(known.family),
            next(iter(known.emails), None), next(iter(known.phones), None),
            next(iter(known.profiles), None), next(iter(known.organizations), None),
            fold_text(known.location.split(",")[0]) or None,
        )  # fmt: skip
        for name, value in zip(COLUMNS, row, strict=True):
            columns[name].append(value)
    table = pa.table(columns)
    database.register("arriving", table)
    database.execute("INSERT INTO people SELECT * FROM arriving")
