"""Plain English in all that a person reads: words on screen, docs, docstrings, commits. CONTRIBUTING.md says the rules."""

import ast
import csv
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, Placeable, SelectExpression, TextElement

from dashboard import words

PROJECT = Path(__file__).parents[2]
ROOMS = ("pipelines", "warehouse", "dashboard", "tools", "benchmarks")
BANNED = list(csv.DictReader((Path(__file__).with_name("english.csv")).open(encoding="utf-8")))

# Words of a sentence. French needs more of them for the same thing.
MOST_WORDS = {"en": 25, "fr": 32}

LONGEST_SUBJECT = 72

# A function's docstring starts with a verb: these words do not.
NO_VERB = re.compile(
    r"(The|An?|What|Where|Whether|How|Some|Those|Which|Who|When|One|All|Every|Each|Its|As|For|From|Words|Names|Text|Items|Bars|Rows"
    r"|Places|Projects|Towns|Patterns|Seconds)\b"
)

Text = tuple[str, str]  # where it is, and the text


def sentences(text: str) -> list[str]:
    """Split at the end of sentences and lines of lists; code, links' addresses and values do not count as words."""
    plain = re.sub(r"`[^`]*`|\{[^}]*\}|\]\([^)]*\)|https?://\S+", " X ", text)
    return [part for part in re.split(r"(?<=[.!?:;…])[\s”’*_)]+|\n\s*(?:[-*|]|\d+\.)\s|\n\s*\n| \| ", plain) if part]


def patterns(pattern: Pattern | None) -> Iterator[str]:
    """Every wording of a Fluent message: one for each variant."""
    if pattern is None:
        return
    yield "".join(part.value if isinstance(part, TextElement) else " X " for part in pattern.elements)
    for part in pattern.elements:
        if isinstance(part, Placeable) and isinstance(part.expression, SelectExpression):
            for variant in part.expression.variants:
                yield from patterns(variant.value)


def on_screen(language: str) -> Iterator[Text]:
    for path in words.files(language):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            # article-… are lists of single words that code looks up: no reader sees them as a sentence.
            if isinstance(entry, Message) and not entry.id.name.startswith("article-"):
                for message in (entry, *entry.attributes):
                    yield from ((f"{language}/{path.name} {entry.id.name}", text) for text in patterns(message.value))


def docs() -> Iterator[Text]:
    """Documentation without code blocks and without pages that are made from code."""
    pages = [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]
    for path in sorted(set(pages) - {PROJECT / "docs" / "tables.md", PROJECT / "docs" / "commands.md"}):
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for block in re.split(r"\n\s*\n|\n(?=[-|#])", text):
            yield path.relative_to(PROJECT).as_posix(), block


@cache
def docstrings() -> tuple[tuple[str, str, bool], ...]:
    """Each docstring: where it is, its text, and whether it is a function's."""
    return tuple(_docstrings())


def _docstrings() -> Iterator[tuple[str, str, bool]]:
    for room in ROOMS:
        for path in sorted((PROJECT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                is_documented = isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module)
                if is_documented and (text := ast.get_docstring(node)):
                    is_property = any("property" in ast.unparse(each) for each in getattr(node, "decorator_list", []))
                    where = f"{path.relative_to(PROJECT)}:{getattr(node, 'lineno', 1)}"
                    yield where, text, isinstance(node, ast.FunctionDef) and not is_property


def faults(texts: Iterable[Text], scope: str = "all", most: int = MOST_WORDS["en"]) -> list[str]:
    found = []
    for where, text in texts:
        plain = re.sub(r"`[^`]*`", "X", text)
        for row in BANNED:
            if row["where"] in ("all", scope) and (match := re.search(row["not"], plain, re.IGNORECASE | re.MULTILINE)):
                found.append(f"{where}: “{match[0]}”: say {row['say']}")
        for sentence in sentences(text):
            if (count := len(re.findall(r"\w[\w’'-]*", sentence))) > most:
                found.append(f"{where}: {count} words in a sentence: {sentence.strip()[:70]}…")
    return found


def test_words_on_screen_are_plain():
    assert not faults(on_screen("en"), "words")


def test_french_sentences_are_short():
    long = [fault for fault in faults(on_screen("fr"), "none", MOST_WORDS["fr"]) if "words in a sentence" in fault]
    assert not long


def test_docs_are_plain():
    assert not faults(docs())


def test_docstrings_are_plain():
    assert not faults((where, text) for where, text, _ in docstrings())


def test_docstrings_of_functions_start_with_a_verb():
    wrong = [f"{where}: {text[:60]}" for where, text, is_function in docstrings() if is_function and NO_VERB.match(text)]
    assert not wrong


def test_subjects_of_commits_are_short():
    log = subprocess.run(["git", "log", "-50", "--format=%s"], cwd=PROJECT, capture_output=True, text=True, check=False)
    if log.returncode:
        pytest.skip("this is no clone: there are no commits to look at")
    assert not [subject for subject in log.stdout.splitlines() if len(subject) > LONGEST_SUBJECT]
