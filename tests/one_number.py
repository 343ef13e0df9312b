"""One number for one thing: open every page as a reader does, gather its numbers, and find those that do not agree.

Pages, numbers, charts and tables are discovered: a new one is held to the laws without being listed here.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache
from itertools import combinations
from pathlib import Path
from urllib.parse import parse_qs

import pandas as pd
from streamlit.testing.v1 import AppTest

from dashboard import words
from dashboard.read.selection import Filters, Totals
from dashboard.report import Look, Order, content_of, period_named
from dashboard.words import say
from warehouse.queries import Reader

APP = Path(__file__).parents[1] / "dashboard" / "app.py"
SIZES = {name.name for name in fields(Totals) if name.type == "int"}


def pages() -> list[str]:
    """The pages that the frame offers."""
    tree = ast.parse(APP.read_text(encoding="utf-8"))
    icons = next(node.value for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id == "ICONS")
    return list(ast.literal_eval(icons))


def numbers_in(text: str) -> list[int]:
    """The whole numbers of a text: "155 items in 2,016 places" → [155, 2016]."""
    return [int(re.sub(r"\D", "", found)) for found in re.findall(r"\d[\d,\u202f\u00a0]*", text)]


@dataclass
class Block:
    """What stands under a heading: the frame of its table, the figure, and the sentences beside them."""

    frame: pd.DataFrame | None = None
    figure: dict | None = None
    said: list[str] = field(default_factory=list)

    def counts(self) -> set[int]:
        """What the table adds up to: height, sums of columns and their shares, how many names, what the first row says."""
        if self.frame is None:
            return set()
        whole = self.frame.select_dtypes("integer")
        sums = {int(total) for total in whole.sum()}
        shares = {round(100 * part / total) for part in sums for total in sums if total}
        names = self.frame.select_dtypes(exclude="number").apply(lambda column: column.astype(str)[column.notna()].nunique())
        return {len(self.frame), *sums, *shares, *names, *(int(value) for value in whole.head(1).to_numpy().ravel())}


@dataclass
class Seen:
    """A page as it was seen at an address.

    count is how many items the sentence above it counts, None on a page that follows no filter. numbers stand by the key of their
    name, each with whether it is of a month, and so compared with the month before. ways say where the button below each leads.
    """

    name: str
    count: int | None
    numbers: dict[str, tuple[int, bool]]
    blocks: dict[str, Block]
    ways: dict[str, tuple[str, str]] = field(default_factory=dict)


def elements(app: AppTest):
    """The parts of a page in the order of reading."""

    def walk(block):
        for child in block.children.values():
            yield child
            if hasattr(child, "children"):
                yield from walk(child)

    return walk(app.main)


class Visit:
    """A reader's visit: one session, in which pages are opened one after the other."""

    def __init__(self, **address) -> None:
        self.app, self.address = AppTest.from_file(APP, default_timeout=60), address

    def open(self, page: str, follow: bool = False) -> Seen:
        """Open a page and gather what stands on it; follow presses the button below each of its numbers."""
        self.app.query_params.update(self.address)
        self.app.switch_page(f"app_pages/{page}.py").run()
        assert not self.app.exception, (page, self.address, self.app.exception)
        keys = {label: key for key, label in words.options("number").items()}
        numbers = {keys[each.label]: (numbers_in(each.value)[0], bool(each.delta)) for each in self.app.metric}
        there = Seen(page, self._count(), numbers, self._blocks())
        there.ways = {key: self._way(key) for key in numbers} if follow else {}
        return there

    def _count(self) -> int | None:
        bold = [each.value.strip("*") for each in self.app.markdown if re.match(r"\*\*\d", each.value)]
        counted = [(numbers_in(sentence)[0], sentence) for sentence in bold]
        return next((count for count, sentence in counted if sentence.startswith(say("count-items", count=count))), None)

    def _blocks(self) -> dict[str, Block]:
        found: dict[str, Block] = {}
        now = Block()
        for each in elements(self.app):
            kind = type(each).__name__
            if kind == "Subheader" and each.anchor:
                now = found.setdefault(each.anchor, Block())
            elif kind == "Metric":
                now = found.setdefault("numbers", Block())
            elif kind == "Caption":
                now.said.append(re.sub(r"\\(.)", r"\1", each.value))  # as a reader sees it
            elif kind == "Dataframe":
                now.frame = each.value
            elif getattr(each, "type", "") == "plotly_chart":
                now.figure = json.loads(each.proto.spec)
        return found

    def _way(self, key: str) -> tuple[str, str]:
        """("part", a chart or table of the page), or ("address", a page with what it asks for)."""
        self.app.button(key=f"number_{key}").click().run()
        for each in elements(self.app):
            if getattr(each, "type", "") == "bidi_component":
                told = json.loads(each.proto.json or "{}")
                for way in ("part", "address"):
                    if way in told:
                        return way, told[way]
        raise AssertionError(f"the number {key} leads nowhere")


def disagreements(follow: bool = False, **address) -> list[str]:
    """The numbers that do not agree among the pages at an address, one sentence each; follow opens what each number leads to."""
    with words.speaking(address.get("lang", "en")):
        visit = Visit(**address)
        drawn = {page: visit.open(page, follow) for page in pages()}
        named = {chart: say("view-table") for page in drawn.values() for chart, block in page.blocks.items() if block.figure}
        tables = Visit(**{**named, **address})
        listed = {page: tables.open(page) for page in drawn}

        @cache
        def behind(address: str, key: str, page: str) -> list[int]:
            return _behind(address, key, page, named)

        return [*_between(drawn), *(fault for page in drawn for fault in _within(drawn[page], listed[page], behind))]


def _between(drawn: dict[str, Seen]):
    """The same name on two pages that follow the filters is the same number, and so is the sentence above them."""
    told: dict[str, dict[str, int]] = {}
    for page in drawn.values():
        if page.count is not None:
            told.setdefault("items", {})[f"the sentence of {page.name}"] = page.count
            for key, (value, of_month) in page.numbers.items():
                if not of_month:
                    told.setdefault(key, {})[page.name] = value
    yield from (f"{name} differs: {where}" for name, where in told.items() if len(set(where.values())) > 1)


def _within(drawn: Seen, listed: Seen, behind: Callable[[str, str, str], list[int]]):
    """A chart draws its table but for items without a date, a list is whole, a number is what stands below or behind it."""
    for name, block in listed.blocks.items():
        if block.frame is not None:
            yield from (f"{drawn.name}: {name} {fault}" for fault in _of_chart(drawn.blocks[name].figure, block))
            yield from (f"{drawn.name}: {name} {fault}" for fault in _of_list(drawn, block) if not drawn.blocks[name].figure)
    for key, (way, there) in drawn.ways.items():
        value = drawn.numbers[key][0]
        if way == "address" and value not in behind(there, key, drawn.name):
            yield f"{drawn.name}: {key} is {value}, and /{there} has {behind(there, key, drawn.name)}"
        elif way == "part":
            below = listed.blocks[there]
            if value not in below.counts() and not any(value in numbers_in(text) for text in below.said):
                yield f"{drawn.name}: {key} is {value}, and {there} has {sorted(below.counts())}"


def _of_chart(figure: dict | None, block: Block):
    frame = block.frame
    day = next((day for day in ("period", "starts_on") if figure and day in frame), None)
    if day is None or "items" not in frame:
        return
    undated = int(frame[frame[day].isna()]["items"].sum())
    if undated != sum(sum(_left(text)) for text in block.said):
        yield f"leaves {undated} out, and says {block.said}"
    if day == "period":
        heights = sum(value or 0 for trace in figure["data"] if trace["type"] == "bar" for value in trace["y"])
        if heights != frame["items"].sum() - undated:
            yield f"draws {heights} of {frame['items'].sum() - undated}"


def _of_list(page: Seen, block: Block):
    if not {"item_id", "title"} <= set(block.frame):
        return
    values = [value for value, _ in page.numbers.values()]
    whole = {page.count, *values, *map(sum, combinations(values, 2))}
    cut = [numbers_in(text) for text in block.said]
    if len(block.frame) not in whole and not any(len(block.frame) in told and whole & set(told) for told in cut):
        yield f"lists {len(block.frame)} of {sorted(filter(None, whole))}"


def _left(text: str) -> list[int]:
    """The numbers of the sentence on items without a date; none of any other sentence."""
    lead = say("undated-not-drawn", names="\0").split("\0")[0].strip()
    return [int(count) for count in re.findall(r"\((\d+)\)", text.split(lead, 1)[1])] if lead in text else []


def _behind(address: str, key: str, left: str, views: dict[str, str]) -> list[int]:
    """What another page has under the same name, else how many items it counts, else how long its lists are."""
    page, _, query = address.strip("/").partition("?")
    there = Visit(**{**views, **parse_qs(query)}).open(page or "overview")
    if page != left and key in there.numbers and not there.numbers[key][1]:
        return [there.numbers[key][0]]
    if key == "items" or not there.count:
        return [there.count or 0]
    heights = [len(block.frame) for block in there.blocks.values() if block.frame is not None]
    return [*heights, *(count for text in there.blocks.get("numbers", Block()).said for count in numbers_in(text))]


def unlike_the_report(reader: Reader, chosen: Filters) -> list[str]:
    """The numbers of a report that differ from those of the pages, where both ask for the same."""
    period = period_named(f"{chosen.since}..{chosen.until}")
    slice_ = {side: getattr(chosen, side) for side in ("region", "country", "project", "donor")}
    content = content_of(reader, Order(period, Filters(**slice_)), Look(sections=("donors_credited",)))
    labels = {side: dict(reader.run("slice_names", kind=side).select("id", "label").iter_rows()) for side in slice_}
    address = {side: [labels[side][id_] for id_ in ids] for side, ids in slice_.items() if ids}
    address |= {"period": say("period-between"), "since": str(chosen.since), "until": str(chosen.until)}
    counted = {key: getattr(content.totals, key) for key in SIZES}
    faults, visit = [], Visit(**address)
    for page in map(visit.open, pages()):
        if page.count not in (None, content.totals.items):
            faults.append(f"{page.name} counts {page.count} items, the report {content.totals.items}")
        for key, (value, of_month) in page.numbers.items():
            if page.count is not None and not of_month and counted.get(key, value) != value:
                faults.append(f"{page.name}: {key} is {value}, and {counted[key]} in the report")
    summary = " ".join(content.sentences)
    for key, sheet in content.tables.items():
        if sheet.height != counted[key]:
            faults.append(f"the workbook has {sheet.height} {key}, not {counted[key]}")
        if counted[key] and say(f"count-{key}", count=counted[key]) not in summary:
            faults.append(f"the summary does not say {counted[key]} {key}")
    return faults
