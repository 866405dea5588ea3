"""This file is `askwell review`: what is worth a second look in a message; it opens no database."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from askwell.cli.output import EXIT_PROBLEMS, json_option, print_json, say
from askwell.domain.errors import AskwellError, UnreadableFile
from askwell.domain.review import parse_context, review
from askwell.domain.review.values import Channel, Message, MessageKind
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.values import Finding, Review, ReviewContext


@click.command("review")
@click.argument("file", default="-", type=click.File("r", encoding="utf-8-sig"))
@click.option("--kind", type=click.Choice([kind.value for kind in MessageKind]))
@click.option("--channel", type=click.Choice([channel.value for channel in Channel]))
@click.option("--subject", default="", help="The subject, where the channel has one.")
@click.option("--context", type=click.File("r", encoding="utf-8-sig"), help="Facts, as JSON.")
@click.option("--jsonl", is_flag=True, help="One message a line in, one result a line out.")
@click.option("--hints", is_flag=True, help="Advice on form too: subject, times, paragraphs.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    file: Any,
    kind: str | None,
    channel: str | None,
    subject: str,
    context: Any,
    jsonl: bool,
    hints: bool,
    as_json: bool,
) -> None:
    """Review a message before you send it. FILE may be - for standard input."""
    if jsonl:
        ctx.exit(EXIT_PROBLEMS if _review_lines(file) else 0)
    if not (kind and channel):
        raise click.UsageError(_("Say what it is with --kind and --channel."))
    message = Message(MessageKind(kind), Channel(channel), subject, _read_text(file))
    result = review(message, _read_context(context), with_hints=hints)
    if as_json:
        print_json(_describe(result))
    else:
        _print_findings(message, result)


def _read_text(file: Any) -> str:
    try:
        text: str = file.read()
    except UnicodeDecodeError:
        raise UnreadableFile(_("This is not text in UTF-8. Nothing was reviewed.")) from None
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")


def _read_context(file: Any) -> ReviewContext:
    if file is None:
        return parse_context({})
    try:
        facts = json.loads(_read_text(file))
    except ValueError:
        facts = None
    if not isinstance(facts, dict):
        raise UnreadableFile(_("The context is not a JSON object. Nothing was reviewed."))
    return parse_context(facts)


def _describe(result: Review) -> dict[str, Any]:
    return {
        "findings": [_describe_finding(finding) for finding in result.findings],
        "counts": {
            "words": result.words,
            "characters": result.characters,
            "limit": result.limit,
        },
    }


def _describe_finding(finding: Finding) -> dict[str, Any]:
    described: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "suggestion": finding.suggestion,
    }
    # A finding is about the body unless it says otherwise.
    return described if finding.where == "body" else {**described, "in": finding.where}


def _print_findings(message: Message, result: Review) -> None:
    words = {"stop": _("fix first"), "warn": _("worth a change"), "hint": _("only a hint")}
    for number, finding in enumerate(result.findings, start=1):
        text = message.body if finding.where == "body" else message.subject
        excerpt = text[finding.start : finding.end].replace("\n", " ")
        click.echo(f"{number}. {words[finding.severity]}: {finding.message}")
        if excerpt:
            click.echo(f"   “{excerpt[:80]}”")
        if finding.suggestion:
            click.echo(f"   {finding.suggestion}")
    if not result.findings:
        click.echo(_("Nothing to look at."))
    click.echo(
        _("{words} words, {characters} characters.").format(
            words=result.words, characters=result.characters
        )
    )
    if not result.language_known:
        say(_("This language is not known here; only what holds in any language was looked at."))
    say(_("This cannot tell whether a thing is true, or whether it sounds like you."))


def _review_lines(file: Any) -> int:
    """Review one JSON message a line; return how many lines could not be read."""
    problems = 0
    for number, line in _list_lines(file):
        try:
            answer = _review_line(line)
        except (ValueError, TypeError, AskwellError) as error:
            problems += 1
            say(_("Line {number}: {reason}").format(number=number, reason=error))
            answer = {"id": None, "error": {"code": "unreadable", "message": str(error)}}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    return problems


def _list_lines(file: Any) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            yield number, line


def _review_line(line: str) -> dict[str, Any]:
    facts = json.loads(line)
    if not isinstance(facts, dict):
        raise UnreadableFile(_("not a JSON object"))
    message = Message(
        MessageKind(facts.get("kind")),
        Channel(facts.get("channel")),
        str(facts.get("subject") or ""),
        str(facts.get("body") or ""),
    )
    context = facts.get("context")
    result = review(message, parse_context(context if isinstance(context, dict) else {}))
    return {"id": facts.get("id"), **_describe(result)}
