"""WordPress, ReliefWeb, tables and web archives, taken in whole and read: over a real connection where there is one."""

import gzip
from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest

from pipelines.settings import Settings
from pipelines.sources.archive import Archive
from pipelines.sources.http import Manners
from pipelines.sources.intake import intakes, take_in
from pipelines.sources.raw import documents
from pipelines.sources.reliefweb import ReliefWeb
from pipelines.sources.table import Table
from pipelines.sources.wordpress import WordPress
from pipelines.steps.parse import read_records
from tests.answering import answering
from tests.variants import first
from warehouse.home import Home

MANNERS = Manners("newsroom@house.example", pause=0, private=True)
BEGIN = datetime(2026, 1, 1, 6, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def taken(home, source, at=BEGIN):
    """Ask a source; what it came to, and its records so far."""
    (intake,) = take_in(home, [source], at, lambda _: None)
    records = read_records(home, documents(home), Settings(sources=(source,)), lambda _: None)["records"]
    return intake.row, records


def posts(path, said):
    if path == "/robots.txt":
        return 404, {}
    page, since = int(said["page"]), said.get("modified_after")
    numbers = range(249, 250) if since else range(250)
    shown = [
        {
            "title": {"rendered": f"Radios for post {number}"},
            "date": f"2024-03-{1 + number % 28:02}T08:00:00",
            "link": f"https://house.example/{number}",
            "content": {"rendered": "<p>Forty radios reached the guard of the lake.</p>"},
        }
        for number in numbers
    ][(page - 1) * 100 : page * 100]
    return (200, shown) if shown else (400, {"code": "rest_post_invalid_page_number"})


def test_wordpress_is_read_to_its_end_and_later_only_what_changed(home):
    with answering(posts) as (address, asked):
        source = WordPress(name="blog", manners=MANNERS, site=address)
        row, records = taken(home, source)
        assert (row["outcome"], records.height, row["requests"]) == ("complete", 250, 4), "robots.txt and three pages"
        row, records = taken(home, source, BEGIN + timedelta(days=1))
        assert row["requests"] == 2 and asked[-1][1]["modified_after"].startswith("2026-01-01T05:00:00")
        assert records["title"].n_unique() == 250 and records["published_on"].min() == date(2024, 3, 1)


def reports(path, said):
    if path == "/robots.txt":
        return 404, {}
    start = int(said["offset"])
    shown = [
        {"fields": {"title": f"Report {number}", "date": {"original": "2024-03-05T00:00:00+00:00"}, "body": "One line of it."}}
        for number in range(start, min(start + int(said["limit"]), 1_500))
    ]
    return 200, {"data": shown}


def test_reliefweb_is_asked_for_one_organisation_with_its_appname(home):
    with answering(reports) as (address, asked):
        source = ReliefWeb(name="rw", manners=MANNERS, appname="house", organisation="HOUSE", service=f"{address}/v2/reports")
        row, records = taken(home, source)
        assert (row["outcome"], records.height) == ("complete", 1_500)
        said = asked[-1][1]
        assert said["appname"] == "house" and said["filter[conditions][0][value]"] == "HOUSE" and said["offset"] == "1000"
        taken(home, source, BEGIN + timedelta(days=1))
        assert asked[-1][1]["filter[conditions][1][value][from]"].startswith("2026-01-01T05:00:00")


@pytest.mark.parametrize("kind", ["csv", "xlsx", "parquet", "jsonl"])
def test_tables_of_every_kind_give_the_same_items(home, tmp_path, kind):
    frame = pl.DataFrame(
        {"Headline": ["Radios for Chad", "Water for Niger"], "Day": ["05.03.2024", "28.02.2024"], "Type": ["News", None]}
    )
    path = tmp_path / f"export.{kind}"
    write = {"csv": frame.write_csv, "xlsx": frame.write_excel, "parquet": frame.write_parquet, "jsonl": frame.write_ndjson}[kind]
    write(path)
    columns = {"Headline": "title", "Day": "date", "Type": "category"}
    _, records = taken(home, Table(name="export", files=(str(path),), columns=columns))
    assert records.select("title", "published_on", "category").rows() == [
        ("Radios for Chad", date(2024, 3, 5), "News"),
        ("Water for Niger", date(2024, 2, 28), None),
    ]


def warc(address, body, media_type="text/html", status="200 OK"):
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2021-03-04T05:06:07Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


ARTICLE = (
    b'<html><head><meta property="og:type" content="article"><meta property="og:title" content="Radios for Chad">'
    b'<meta property="article:published_time" content="2021-03-01"></head><body><article><h1>Radios for Chad</h1>'
    b"<p>Forty radios reached the guard at the lake this week, and were put to use the same evening.</p></article></body></html>"
)


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_gives_its_pages_with_the_moment_they_were_fetched(home, tmp_path, packed):
    records = [
        warc("https://house.example/news/1", ARTICLE),
        warc("https://house.example/logo.png", b"\x89PNG", "image/png"),
        warc("https://house.example/news/gone", b"no", status="404 Not Found"),
        warc("https://house.example/jobs/1", ARTICLE),
    ]
    path = tmp_path / ("site.warc.gz" if packed else "site.warc")
    path.write_bytes(b"".join(gzip.compress(record) if packed else record for record in records))
    row, found = taken(home, Archive(name="archive", files=(str(path),), include="/news/"))
    kept = documents(home)
    assert row["outcome"] == "complete" and kept["address"].to_list() == ["https://house.example/news/1"]
    assert kept["received_at"][0] == datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert found.select("title", "published_on").rows() == [("Radios for Chad", date(2021, 3, 1))]


def test_a_file_that_is_no_web_archive_is_told_of(home, tmp_path):
    (tmp_path / "a.warc").write_bytes(b"nothing of the kind")
    take_in(home, [Archive(name="archive", files=(str(tmp_path / "a.warc"),))], BEGIN, lambda _: None)
    assert intakes(home)["outcome"].to_list() == ["failed"] and "web archive" in intakes(home)["words"][0]


PACKED = {
    "gzip": (gzip.compress(ARTICLE), "Content-Encoding: gzip"),
    "chunked": (b"%x\r\n%s\r\n0\r\n\r\n" % (len(ARTICLE), ARTICLE), "Transfer-Encoding: chunked"),
    "unpacked by the crawler": (ARTICLE, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked"),
}


@pytest.mark.parametrize("how", PACKED)
def test_pages_in_a_web_archive_are_unpacked(home, tmp_path, how):
    content, header = PACKED[how]
    (tmp_path / "site.warc").write_bytes(warc("https://house.example/news/1", content, f"text/html\r\n{header}"))
    _, found = taken(home, Archive(name="archive", files=(str(tmp_path / "site.warc"),)))
    assert found["title"].to_list() == ["Radios for Chad"]


def test_a_web_archive_that_breaks_off_is_told_and_what_came_before_is_kept(home, tmp_path):
    pages = [warc(f"https://house.example/news/{number}", ARTICLE) for number in (1, 2)]
    (tmp_path / "site.warc").write_bytes(b"".join(pages)[:-60])
    row, found = taken(home, Archive(name="archive", files=(str(tmp_path / "site.warc"),)))
    assert row["outcome"] == "partial" and "news/2 was left out" in row["words"] and found.height == 1


DAMAGE = {
    "another version": lambda record: record.replace(b"WARC/1.0", b"XARC/1.0"),
    "no length": lambda record: record.replace(b"Content-Length:", b"Content-Long:"),
    "a length that is none": lambda record: record.replace(b"Content-Length: ", b"Content-Length: x"),
    "no answer": lambda record: record.replace(b"HTTP/1.1 200", b"HTTX"),
    "noise": lambda record: b"\xff" * len(record),
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("damage", first(2, DAMAGE))
def test_one_damaged_record_of_a_web_archive_costs_that_record(home, tmp_path, damage, packed):
    records = [warc(f"https://house.example/news/{number}", ARTICLE) for number in range(5)]
    records[2] = DAMAGE[damage](records[2])
    (tmp_path / "site.warc").write_bytes(b"".join(gzip.compress(record) if packed else record for record in records))
    row, _ = taken(home, Archive(name="archive", files=(str(tmp_path / "site.warc"),)))
    assert [address[-1] for address in documents(home)["address"]] == ["0", "1", "3", "4"]
    assert row["outcome"] == "partial" and "site.warc is damaged" in row["words"] and row["swept"] == 0


@pytest.mark.parametrize("how", first(1, ["flipped", "cut", "cut at its end"]))
def test_one_damaged_piece_of_a_packed_web_archive_costs_that_piece(home, tmp_path, how):
    pieces = [gzip.compress(warc(f"https://house.example/news/{number}", ARTICLE)) for number in range(5)]
    at = 4 if how == "cut at its end" else 2
    pieces[at] = pieces[at][:-30] if how != "flipped" else pieces[at][:60] + b"\xff\xff\xff\xff" + pieces[at][64:]
    (tmp_path / "site.warc.gz").write_bytes(b"".join(pieces))
    row, _ = taken(home, Archive(name="archive", files=(str(tmp_path / "site.warc.gz"),)))
    assert row["new"] >= 4 and "site.warc.gz is damaged" in row["words"]


def test_headers_of_old_crawlers_end_their_lines_with_a_line_feed(home, tmp_path):
    record = warc("https://house.example/news/1", ARTICLE)
    head, body = record[: record.index(b"HTTP/1.1")], record[record.index(b"HTTP/1.1") :]
    body = body[:-4].replace(b"\r\n", b"\n")
    head = head.replace(head.split(b"Content-Length: ")[1].split(b"\r")[0], b"%d" % len(body))
    (tmp_path / "site.warc").write_bytes(head + body + b"\r\n\r\n")
    row, found = taken(home, Archive(name="archive", files=(str(tmp_path / "site.warc"),)))
    assert row["outcome"] == "complete" and found["title"].to_list() == ["Radios for Chad"]


def test_an_archive_that_gives_nothing_says_why(home, tmp_path):
    (tmp_path / "site.warc").write_bytes(warc("https://house.example/logo.png", b"\x89PNG", "image/png"))
    row, _ = taken(home, Archive(name="archive", files=(str(tmp_path / "site.warc"),)))
    assert row["outcome"] == "partial" and "No page in the files of" in row["words"]


SHAPES = [[1, None, "x", []], [[[]]], [{"title": 5, "link": [], "date": {}}] * 100, [{"id": "\ud800"}], [None] * 100]


@pytest.mark.parametrize("shape", SHAPES)
def test_an_interface_may_answer_with_any_shape_of_json(home, shape):
    def answer(path, said):
        first = said.get("page", "1") == "1" and said.get("offset", "0") == "0"
        return (404, b"") if path == "/robots.txt" else (200, (shape if first else []) if "page" in said else {"data": shape})

    with answering(answer) as (address, _):
        blog = WordPress(name="blog", manners=MANNERS, site=address)
        assert take_in(home, [blog], BEGIN, lambda _: None)[0].row["outcome"] == "complete"
        service = ReliefWeb(name="rw", manners=MANNERS, appname="house", organisation="HOUSE", service=f"{address}/v2/reports")
        assert take_in(home, [service], BEGIN, lambda _: None)[0].row["outcome"] == "complete"


@pytest.mark.parametrize("value", [None, 5, "text", {"code": "x"}, {"data": None}, {"data": {}}])
def test_an_interface_that_answers_with_no_list_fails_in_words(home, value):
    with answering(lambda path, _: (404, b"") if path == "/robots.txt" else (200, value)) as (address, _):
        blog = WordPress(name="blog", manners=MANNERS, site=address)
        service = ReliefWeb(name="rw", manners=MANNERS, appname="house", organisation="HOUSE", service=f"{address}/v2/reports")
        for intake in take_in(home, [blog, service], BEGIN, lambda _: None):
            assert intake.row["outcome"] == "failed" and "answered with no list" in intake.failure
