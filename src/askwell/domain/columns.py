"""This file is what a column of somebody's table may hold, and what Askwell takes it for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ColumnField(StrEnum):
    """What a column becomes."""

    SKIP = "skip"
    FULL_NAME = "full-name"
    GIVEN = "given"
    ADDITIONAL = "additional"
    FAMILY = "family"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PRONOUNS = "pronouns"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    STREET = "street"
    CITY = "city"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    BIRTHDAY = "birthday"
    MET_ON = "met-on"
    HOW_MET = "how-met"
    TAGS = "tags"
    NOTES = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnGuess:
    """What one column is taken for; a person can change `field` and `label`.

    `column` counts from 0. `is_sure` says that its heading says so, rather than
    what stands below it. `example` is the first cell that is not empty.
    """

    column: int
    heading: str
    field: ColumnField
    label: str = ""
    is_sure: bool = False
    example: str = ""
