"""The `dateline` command. Each command calls functions that assets, pages and tests also call.

Exit codes: 0 done; 1 failed, and the last edition is unchanged; 2 the command or its input is wrong.
`dateline run` has its own: 0 published; 3 nothing new; 4 done with problems (a source failed, a contract is broken, or no NEWS
could be used).
Imports are inside the commands, so that `dateline status` does not wait for Dagster.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from pipelines.command.options import HOME, HomeOption, SettingsOption, Slice, print_version, say
from warehouse.errors import InputError
from warehouse.home import Home

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def dateline(
    version: Annotated[bool, typer.Option("--version", is_eager=True, callback=print_version, help="Print the version.")] = False,
    settings: SettingsOption = None,
) -> None:
    """Turn an organisation's public news into evidence: what it published, about which project, where, paid for by whom."""


@app.command()
def run(
    news: Annotated[list[str] | None, typer.Argument(help="News to read: files, folders, globs.")] = None,
    home: HomeOption = HOME,
    settings: SettingsOption = None,
    source: Annotated[list[str] | None, typer.Option(help="Ask only this source of dateline.toml; repeat for more.")] = None,
    pages: Annotated[str, typer.Option(help="Ask again for these pages of a listing. Example: 10-20")] = "",
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Ask again for items from this date on.")] = None,
) -> None:
    """Read news and publish a new edition if something changed.

    Without NEWS, Dateline asks the sources of dateline.toml. It keeps all documents and reads them again in every run.

    Exit codes: 0 published; 3 nothing new; 4 published or nothing new, but with problems (a source failed, a contract is broken,
    or no NEWS could be used); 1 failed; 2 wrong input.

    Example: dateline run sample --home data/sample

    Example: dateline run --source website --since 2020-01-01
    """
    from pipelines.command.run import run_all
    from pipelines.settings import chosen_sources, named_files
    from pipelines.sources.past import span_of

    choose = partial(named_files, news) if news else partial(chosen_sources, source or [])
    raise typer.Exit(run_all(Home(home), choose, say, span_of(pages, since.date() if since else None)))


@app.command()
def status(
    home: HomeOption = HOME,
    settings: SettingsOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show the current edition, its counts and the last run.

    Example: dateline status --json
    """
    from warehouse.status import status as status_of
    from warehouse.status import status_in_words

    state = status_of(Home(home))
    typer.echo(json.dumps(state, indent=2) if as_json else status_in_words(state))


@app.command()
def dashboard(
    home: HomeOption = HOME,
    settings: SettingsOption = None,
    port: Annotated[int, typer.Option(help="Port; if it is in use, the next free port.")] = 8501,
) -> None:
    """Open the dashboard on the current edition.

    Example: dateline dashboard --home data/sample --port 8600
    """
    from pipelines.command.dashboard import serve_dashboard

    serve_dashboard(Home(home), port, say)


@app.command()
def report(
    period: Annotated[str, typer.Argument(help="2022-03, 2022-Q1, 2022, or 2022-01-15..2022-03-31.")],
    donor: Slice = None,
    project: Slice = None,
    region: Slice = None,
    country: Slice = None,
    language: Annotated[str, typer.Option(help="en or fr.", show_default="that of dateline.toml")] = "",
    send: Annotated[bool, typer.Option("--send", help="Send each recipient in dateline.toml their report.")] = False,
    home: HomeOption = HOME,
    settings: SettingsOption = None,
    out: Annotated[Path, typer.Option(help="Folder for the reports. Each report gets its own folder in it.")] = Path("reports"),
) -> None:
    """Write the report for a month, a quarter, a year or any period.

    Makes a folder and a zip: report.html, report.pdf, report.docx, report.pptx, items.xlsx, and each chart as a picture with
    its figures. A written report never changes. If the data change, the next issue lists the changes.

    Example: dateline report 2022-03 --donor "European Union" --donor Denmark --home data/sample
    """
    from pipelines.out.reports import Wanted, make_reports, send_reports

    slices = {"donor": donor or [], "project": project or [], "region": region or [], "country": country or []}
    if send and any(slices.values()):
        raise InputError("--send writes the slices that dateline.toml gives its recipients: leave out --donor and the like.")
    made = (send_reports if send else make_reports)(Home(home), Wanted(period, slices, language), out, say)
    for line in made[0].sentences if len(made) == 1 else dict.fromkeys(line for each in made for line in each.lacks):
        say(line)
    for each in made:
        typer.echo(each.folder)


@app.command()
def proposals(home: HomeOption = HOME, settings: SettingsOption = None) -> None:
    """List project facts found in the news but missing from your register.

    Prints CSV. Projects that are in no register come first. Below are names, countries and donors that the register lacks for
    its own projects.

    Example: dateline proposals > proposals.csv
    """
    from dashboard.read.export import guarded
    from warehouse.queries import open_current

    typer.echo(guarded(open_current(Home(home)).run("projects_proposed")).write_csv(), nl=False)


@app.command()
def check(home: HomeOption = HOME, settings: SettingsOption = None) -> None:
    """Check the tables of the current edition against their rules.

    Prints the rows that break a rule.

    Example: dateline check
    """
    from warehouse.queries import open_current
    from warehouse.schema import promises
    from warehouse.tables import ALL

    reader = open_current(Home(home))
    made = [promise for table in ALL for promise in promises(table)]
    broken = [(promise, rows) for promise in made if not (rows := reader.sql(f"{promise.broken} LIMIT 10")).is_empty()]
    for promise, rows in broken:
        typer.echo(f"{promise.table}: failed: {promise.meaning}\n{rows.write_csv()}")
    typer.echo(f"{len(made) - len(broken)} of {len(made)} checks passed.")
    raise typer.Exit(1 if broken else 0)


@app.command()
def doctor(
    source: Annotated[str, typer.Argument(help="A source of dateline.toml to check in detail.")] = "",
    home: HomeOption = HOME,
    settings: SettingsOption = None,
) -> None:
    """Find what is missing or broken, and how to repair it.

    With SOURCE: show its last intake, its contract, and its newest page next to the text read from it.

    Example: dateline doctor website
    """
    from pipelines.command.doctor import examine
    from pipelines.command.source_doctor import look_at

    if source:
        sick = look_at(Home(home), source, typer.echo)
        raise typer.Exit(1 if sick else 0)

    findings = examine(Home(home))
    for finding in findings:
        typer.echo(f"{'ok ' if finding.good else 'BAD'}  {finding.what}: {finding.words}")
    raise typer.Exit(0 if all(finding.good for finding in findings) else 1)


@app.command()
def editions(home: HomeOption = HOME, settings: SettingsOption = None) -> None:
    """List the editions. A star marks the current edition.

    Example: dateline editions
    """
    current = Home(home).edition()
    if not Home(home).editions():
        say(f"Nothing is published in {home} yet. Run `dateline run NEWS` first.")
    for edition in Home(home).editions():
        typer.echo(f"{'*' if edition == current else ' '} {edition.name}  {edition.published_at:%d %B %Y %H:%M:%S} UTC")


@app.command()
def restore(
    edition: Annotated[str, typer.Argument(help="The edition's name, or the first characters of it.")],
    home: HomeOption = HOME,
    settings: SettingsOption = None,
) -> None:
    """Go back to an earlier edition.

    The next run that finds a change publishes a new edition.

    Example: dateline restore 20261124T0330
    """
    from warehouse.editions import restore as restore_edition

    typer.echo(f"The current edition is {restore_edition(Home(home), edition).name}.")


@app.command()
def documents(
    document: Annotated[str, typer.Argument(help="The document's identifier, the first characters of it, or its address.")] = "",
    home: HomeOption = HOME,
    settings: SettingsOption = None,
) -> None:
    """List the documents received, or show the contents of one document.

    With DOCUMENT: show its records, projects, rejected parts and other text of the page, each with its line number.

    Example: dateline documents 3f9a
    """
    from pipelines.command.documents import described, listed
    from pipelines.settings import load_settings

    for line in described(Home(home), document, load_settings()) if document else listed(Home(home)):
        typer.echo(line)


@app.command(name="drop")
def drop_document(
    document: Annotated[str, typer.Argument(help="The document's identifier, the first characters of it, or its address.")],
    why: Annotated[str, typer.Option(help="The reason. It is logged with your name.")] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Use the document again.")] = False,
    home: HomeOption = HOME,
    settings: SettingsOption = None,
) -> None:
    """Leave a document out of every later run.

    The document is kept. The decision is logged with your name and the reason.

    Example: dateline drop 3f9a --why "a test page of the site"
    """
    from pipelines.command.documents import bring_back, take_out

    typer.echo((bring_back if undo else take_out)(Home(home), document, why))


@app.command()
def mend(home: HomeOption = HOME, settings: SettingsOption = None) -> None:
    """Repair the log of documents after lines were lost.

    Restores lost lines from the tables made from them, keeps the old log, and names what can't be restored.

    Example: dateline mend
    """
    from pipelines.command.mend import mend as mend_log

    for sentence in mend_log(Home(home)):
        typer.echo(sentence)


@app.command()
def parse(files: Annotated[list[str], typer.Argument(help="Pages to read: files, folders, globs.")]) -> None:
    """Find the records in pages; print JSON.

    Prints one object for each file. Saves nothing.

    Example: dateline parse sample/listing-01.txt
    """
    from pipelines.parse import as_json
    from pipelines.sources.files import find_files
    from pipelines.steps.parse import parse_files

    paths = [path for place in files for path in find_files([place])]
    for path, parsed in zip(paths, parse_files(paths, datetime.now(UTC).date()), strict=True):
        typer.echo(json.dumps(as_json(path.name, parsed), ensure_ascii=False))


@app.command()
def link(
    settings: SettingsOption = None,
    items: Annotated[str, typer.Argument(help="JSON Lines with id, title, text and date. Use - for standard input.")] = "-",
) -> None:
    """Find countries, regions, projects and donors in text; print JSON.

    Prints one object for each item, in the order of the input.

    Example: dateline link items.jsonl
    """
    from pipelines.link import link_stream
    from pipelines.settings import load_settings
    from pipelines.sources.files import find_files
    from pipelines.steps.link import vocabulary_of

    given = load_settings()
    vocabulary = vocabulary_of(given.vocabulary, given.home_country)[1]
    path = "/dev/stdin" if items == "-" else str(find_files([items])[0])
    with Path(path).open(encoding="utf-8", errors="surrogateescape") as lines:  # link_stream names a line that is not UTF-8
        for line in link_stream(lines, vocabulary):
            typer.echo(line)


@app.command()
def explain(
    item: Annotated[str, typer.Argument(help="The item's identifier, or the first characters of it.")],
    home: HomeOption = HOME,
    settings: SettingsOption = None,
) -> None:
    """Show the evidence for each link of an item.

    Example: dateline explain 3f9a
    """
    from pipelines.command.explain import explain_item
    from warehouse.queries import open_current

    typer.echo(explain_item(open_current(Home(home)), item))
