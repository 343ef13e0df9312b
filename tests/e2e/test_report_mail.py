"""Reports sent by the command to each recipient of dateline.toml: their slice only, opened as they open it, and once."""

import io
import json
import re
from concurrent.futures import ThreadPoolExecutor

import openpyxl
import pypdfium2
import pytest
import trustme

from pipelines.out.mail import NotDelivered
from pipelines.out.reports import Wanted, make_reports, send_reports
from pipelines.settings import load_settings
from tests.edition import _fill, home
from tests.postoffice import PASSWORD, receiving
from warehouse.errors import InputError
from warehouse.home import Home

SETTINGS = """
[organisation]
name = "House of Example"

[report.mail]
host = "localhost"
port = {port}
from = "reports@house.example"
user = "reports"

[report.recipients.niger]
to = ["niger@donor.example", "officer@donor.example"]
country = "Niger"

[report.recipients.harbour]
to = ["harbour@donor.example"]
project = "HARBOUR"
"""
MARCH = Wanted("2021-03")


@pytest.fixture
def house(tmp_path, monkeypatch):
    """An inbox, and the home and the folder that reports are sent from."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    monkeypatch.setenv("DATELINE_SMTP_PASSWORD", PASSWORD)
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))  # charts are drawn in other tests
    monkeypatch.setattr(load_settings, "__defaults__", (tmp_path / "dateline.toml",))
    with receiving(trustme.CA(), tmp_path) as (inbox, port):
        (tmp_path / "dateline.toml").write_text(SETTINGS.format(port=port))
        yield inbox, Home(home(tmp_path / "home")), tmp_path / "out"


def opened(message):
    """The text of a message, the text of its PDF, and the titles in its workbook."""
    files = {part.get_content_type().rpartition("/")[2]: part.get_content() for part in message.iter_attachments()}
    with pypdfium2.PdfDocument(files.pop("pdf")) as pages:
        printed = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    (book,) = files.values()
    titles = {row[1] for row in openpyxl.load_workbook(io.BytesIO(book))["Items"].iter_rows(min_row=2, values_only=True)}
    return message.get_body().get_content(), printed, titles


def test_each_recipient_gets_their_slice_only_and_once(house):
    inbox, edition, out = house
    said = []
    with ThreadPoolExecutor(2) as pool:  # the schedule, and a person who sends at the same time from another folder
        made, _ = pool.map(lambda folder: send_reports(edition, MARCH, folder, said.append), (out, out.with_name("elsewhere")))
    assert [each.order.slug for each in made] == ["report-2021-03-country-NER", "report-2021-03-project-harbour"]
    got = {to[0]: opened(message) for to, message in inbox.messages}
    assert got.keys() == {"niger@donor.example", "officer@donor.example", "harbour@donor.example"}
    text, printed, titles = got["niger@donor.example"]
    assert "1 item was published in March 2021" in text and titles == {"Lantern of the Lakes opens a training centre in Niger"}
    assert "Lantern of the Lakes opens" in printed and "HARBOUR opens" not in printed
    assert got["harbour@donor.example"][2] == {"HARBOUR opens a training centre in Ghana"}
    assert len(inbox.messages) == 3 and sum("not sent again" in line for line in said) == 3
    log = [json.loads(line) for line in (edition.path / "deliveries.jsonl").read_text().splitlines()]
    assert {row["to"] for row in log if row["state"] == "sent"} == got.keys()


def test_a_report_with_squares_or_files_changed_by_hand_is_not_sent(house):
    inbox, edition, out = house

    def fill(db):
        _fill(db)
        db.execute(
            "UPDATE items SET title = 'In \U00013000' FROM item_countries AS c WHERE c.item_id = items.item_id AND iso3 = 'NER'"
        )

    home(edition.path, "20220501T060000000000Z-00000001", fill)
    (harbour,) = make_reports(edition, Wanted("2021-03", {"project": ["HARBOUR"]}), out, print)
    (harbour.folder / "report.pdf").write_bytes(b"ours")
    with pytest.raises(NotDelivered) as refused:
        send_reports(edition, MARCH, out, [].append)
    said = str(refused.value)
    assert "country-NER is not sent. One character (Egyptian hieroglyphs: U+13000)" in said and "as in “In \U00013000”" in said
    assert "harbour is not sent. Files changed by hand since the issue was made: report.pdf." in said and inbox.messages == []


@pytest.mark.parametrize(
    ("period", "language", "setting", "why"),
    [
        ("2099-03", "", "", "'2099-03' lies in the future"),
        ("2021-03", "de", "", "no language 'de'. Choose en or fr."),
        ("2021-03", "", '[report.recipients.all]\nto = ["a@b.example"]\ndonor = " "\n', "donor is empty"),
        (
            "2021-03",
            "",
            '[report.recipients.eu]\nto = ["a@b.example"]\ndonor = "Atlantis"\n',
            "has the donor 'Atlantis'.",
        ),
        ("2021-03", "", '[report.recipients.eu]\nto = ["a@b.example", "zoë@b.example"]\n', "zoë@b.example"),
    ],
)
def test_what_can_not_be_asked_for_is_refused_before_the_first_letter(house, period, language, setting, why):
    inbox, edition, out = house
    file = load_settings.__defaults__[0]
    file.write_text(file.read_text() + setting)
    with pytest.raises(InputError, match=re.escape(why)):
        send_reports(edition, Wanted(period, language=language), out, [].append)
    assert inbox.messages == [] and not out.exists()


def test_one_that_is_refused_does_not_keep_the_others_from_theirs_and_is_named(house):
    inbox, edition, out = house
    inbox.answers = ["550 no such person"]
    with pytest.raises(NotDelivered, match=r"Not delivered to niger@donor\.example; .*deliveries\.jsonl says why"):
        send_reports(edition, MARCH, out, [].append)
    assert [to for to, _ in inbox.messages] == [["officer@donor.example"], ["harbour@donor.example"]]


def test_two_addresses_in_one_text_are_refused_before_the_first_letter(house):
    inbox, edition, out = house
    file = load_settings.__defaults__[0]
    file.write_text(file.read_text().replace('["harbour@donor.example"]', '["harbour@donor.example, b@donor.example"]'))
    with pytest.raises(InputError, match=r"\[report\.recipients\.harbour\]: to = .* more than one address"):
        send_reports(edition, MARCH, out, [].append)
    assert inbox.messages == []


def test_a_report_that_can_not_be_written_does_not_keep_the_others_from_theirs(house):
    inbox, edition, out = house
    out.mkdir()
    (out / "report-2021-03-country-NER").write_text("no folder")
    with pytest.raises(NotDelivered, match=r"Not delivered to niger@donor\.example, officer@donor\.example"):
        send_reports(edition, MARCH, out, [].append)
    assert [to for to, _ in inbox.messages] == [["harbour@donor.example"]]


def test_a_recipient_whose_donor_is_misspelt_is_told_before_the_first_letter(house):
    inbox, edition, out = house
    file = load_settings.__defaults__[0]
    file.write_text(file.read_text().replace("HARBOUR", "HARBOR"))
    with pytest.raises(InputError, match=r"No item has the project 'HARBOR'. Near it: .*HARBOUR"):
        send_reports(edition, MARCH, out, [].append)
    assert inbox.messages == []
