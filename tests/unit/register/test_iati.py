"""IATI activities: what is read of them, what of it is used, and what is told."""

import io

import pytest

from pipelines.register.iati import read_iati
from tests.unit.registers import activity, iati, repairs, used


def read(names, *activities, **options):
    return list(read_iati(io.BytesIO(iati(*activities, **options)), names))


def test_an_activity(names):
    (entry,) = read(names, activity(
        "XM-1",
        '<title><narrative>Organised Harbours (ORHA)</narrative><narrative xml:lang="fr">Ports organisés</narrative></title>',
        '<other-identifier ref="ORHA-T" type="A1"/><other-identifier ref="2019/123-456" type="A9"/>',
        '<participating-org role="1"><narrative>European Union</narrative></participating-org>',
        '<participating-org role="4"><narrative>Port Club</narrative></participating-org>',
        '<activity-status code="2"/>',
        *(f'<activity-date iso-date="20{year}-01-31" type="{kind}"/>' for kind, year in ((1, 19), (2, 20), (3, 23), (4, 24))),
        '<recipient-country code="NA" percentage="60"/><recipient-region code="1030" vocabulary="1" percentage="40"/>',
        '<budget type="1"><period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/><value>1000</value></budget>',
        '<budget type="2"><period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/><value>1500</value></budget>',
        title="",
    ))  # fmt: skip
    assert used(entry) == {
        "ref": ["XM-1"], "acronym": ["ORHA"], "name": ["Organised Harbours"], "alias": ["Ports organisés", "ORHA-T"],
        "donor": ["european_union"], "implementing": ["Port Club"], "status": ["active"],
        "planned_start": ["2019-01-31"], "actual_start": ["2020-01-31"],
        "planned_end": ["2023-01-31"], "actual_end": ["2024-01-31"],
        "country": ["NAM"], "region": ["western_africa"], "budget": ["1500.00 EUR"],
    }  # fmt: skip
    assert [fact.percentage for fact in entry.facts if fact.field in ("country", "region")] == [60, 40]
    assert repairs(entry) == ["A revised budget of the same period is given."]


@pytest.mark.parametrize(
    ("places", "percentages", "told"),
    [
        ([("KE", "")], [100], None),
        ([("KE", "33.3"), ("UG", "33.3"), ("TZ", "33.3")], [33.3, 33.3, 33.3], None),
        ([("KE", "60"), ("UG", "60")], [50, 50], "add up to 120, not 100: 60 is taken for 50"),
        ([("KE", "60"), ("UG", "")], [60, None], None),
        ([("KE", "60"), ("UG", "lots")], [60, None], "“lots” is no percentage"),
        ([("ke", "100")], [100], "“ke” is no ISO 3166 alpha-2 code; KEN is taken"),
        ([("KEN", "100")], [100], "“KEN” is no ISO 3166 alpha-2 code; KEN is taken"),
        ([("ZZ", "100")], [100], "There is no country with the code “ZZ”"),
    ],
)
def test_percentages_and_codes_are_repaired_and_told(names, places, percentages, told):
    parts = [f'<recipient-country code="{code}"' + (f' percentage="{p}"/>' if p else "/>") for code, p in places]
    (entry,) = read(names, activity("XM-1", *parts))
    facts = [fact for fact in entry.facts if fact.field == "country"]
    assert [fact.percentage for fact in facts] == percentages
    assert [fact.published.split()[0] for fact in facts] == [code for code, _ in places]
    assert told in " ".join(repairs(entry)) if told else not repairs(entry)


def test_what_an_activity_gets_wrong_is_told(names):
    (entry,) = read(names, activity(
        "XM-1", '<activity-status code="9"/>', '<activity-date iso-date="2019-02-30" type="1"/>',
        '<activity-date iso-date="2020-01-01" type="7"/>', '<participating-org role="1"/>',
        '<activity-date iso-date="2020-05-01" type="2"/><activity-date iso-date="2020-03-01" type="2"/>',
    ))  # fmt: skip
    assert used(entry) == {"ref": ["XM-1"], "name": ["Safe ports"], "actual_start": ["2020-03-01"]}
    assert repairs(entry) == [
        "There is no status with the code “9”.",
        "“2019-02-30” is no day.",
        "There is no date with the code “7”.",
        "Another actual start is given: 2020-03-01.",
        "The organisation has neither name nor identifier.",
    ]


def test_a_repeated_identifier_is_in_the_repairs_and_in_quarantine(names):
    first, repeat, piece, nameless = read(names, activity("XM-1"), activity("XM-1", title="Other"), activity("XM-2", title=""))
    assert first.used("name") == "Safe ports"
    assert not used(repeat) and "XM-1 stands there twice" in repairs(repeat)[0]
    assert (piece.line, nameless.line) == (4, 5)
    assert "twice" in piece.reason and "Other" in piece.text and "XM-2 has no title" in nameless.reason


def test_a_file_that_breaks_off_gives_what_came_before(names):
    content = iati(activity("XM-1"), activity("XM-2"))[:-60]
    found = list(read_iati(io.BytesIO(content), names))
    assert found[0].used("ref") == "XM-1"
    assert "not well-formed" in found[-1].reason and "1 activities before are used" in found[-1].reason


def test_entities_other_versions_and_depth_are_refused(names, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hush")
    doctype = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY y "{"z" * 9}">]>'
    content = iati(activity("XM-1", title="&x;&y;")).replace(b"?>\n", b"?>" + doctype.encode(), 1)
    (piece,) = read_iati(io.BytesIO(content), names)
    assert "document type" in piece.reason and "hush" not in str(piece)
    (piece,) = read(names, activity("XM-1"), version="1.05")
    assert "version 1.05" in piece.reason
    *_, piece = read(names, activity("XM-1", "<a>" * 5000))
    assert "not well-formed" in piece.reason
