"""Credits and silence, counted by hand over tests/credits.py."""

from datetime import date

import polars as pl
import pytest

from dashboard.read.selection import Filters, ask
from tests.credits import home
from warehouse.home import Home
from warehouse.queries import Reader

ANY = {"most": 10, "rolled_up": False}


@pytest.fixture(scope="module")
def credits(tmp_path_factory):
    return Reader(Home(home(tmp_path_factory.mktemp("home"))).edition().path)


def rows(frame, *columns):
    return [row if len(columns) > 1 else row[0] for row in frame.select(columns).iter_rows()]


def asked(reader, query, filters=None, **parameters):
    return ask(reader, query, filters or Filters(), **parameters)


def states(reader, filters=None, state=None):
    check = asked(reader, "credit_check", filters, state=state, most=100)
    return dict(zip(rows(check, "item_id", "project_id", "donor_id"), check["state"], strict=True))


def test_what_each_item_says_of_each_credit_that_is_due(credits):
    assert states(credits) == {
        ("i1", "bridge", "eutf"): "stated",
        ("i2", "bridge", "eutf"): "stated",  # as the European Union, to which the trust fund belongs
        ("i3", "bridge", "eutf"): "missing",  # the whole article is known
        ("i4", "bridge", "eutf"): "inherited",
        ("i1", "bridge", "denmark"): "missing",
        ("i2", "bridge", "denmark"): "inherited",
        ("i3", "bridge", "denmark"): "missing",
        ("i4", "bridge", "denmark"): "stated",
        ("i4", "harbour", "giz"): "inherited",
        ("i5", "harbour", "giz"): "stated",
        ("i7", "harbour", "giz"): "stated",  # as Germany
    }


def test_the_check_begins_with_what_is_to_be_done_and_the_newest(credits):
    check = asked(credits, "credit_check", state=None, most=100)
    assert check["state"].to_list() == ["missing"] * 3 + ["inherited"] * 3 + ["stated"] * 5
    assert check.head(3)["item_id"].to_list() == ["i3", "i3", "i1"]
    assert asked(credits, "credit_check", state=None, most=2).height == 2


def test_the_check_says_how_the_item_credits_this_donor_and_the_others(credits):
    check = asked(credits, "credit_check", state=None, most=100)
    told = {
        row[:3]: row[3:] for row in rows(check, "item_id", "project_id", "donor_id", "credited_as", "others", "payers", "family")
    }
    assert told["i2", "bridge", "eutf"] == ("European Union", None, 2, "European Union")
    assert told["i4", "bridge", "eutf"] == (None, "Denmark", 2, "European Union")
    assert told["i4", "harbour", "giz"] == (None, None, 1, "Germany"), "Denmark pays for another project"
    assert told["i1", "bridge", "denmark"] == (None, "Trust Fund", 2, None)


def test_the_check_says_how_the_payer_is_known(credits):
    known = set(rows(asked(credits, "credit_check", state=None, most=100), "donor_id", "registered", "stating_items"))
    assert known == {("eutf", False, 1), ("denmark", True, 0), ("giz", False, 1)}


def test_the_check_narrows_to_states_donors_and_projects(credits):
    assert {key[0] for key in states(credits, state=["missing"])} == {"i1", "i3"}
    assert {key[2] for key in states(credits, Filters(donor=("denmark",)))} == {"denmark"}
    assert {key[1] for key in states(credits, Filters(project=("harbour",)))} == {"harbour"}
    assert {key[2] for key in states(credits, Filters(donor=("eu",)))} == {"eutf"}, "a donor stands for those that belong to it"


def test_projects_say_what_share_of_their_items_states_the_credit(credits):
    shares = asked(credits, "credits_per_project")
    assert rows(shares, "project", "donor", "items", "stated", "inherited", "missing", "stated_share") == [
        ("BRIDGE", "Denmark", 4, 1, 1, 2, 0.25),
        ("BRIDGE", "Trust Fund", 4, 2, 1, 1, 0.5),
        ("HARBOUR", "GIZ", 3, 2, 1, 0, pytest.approx(2 / 3)),
    ]


@pytest.mark.parametrize(
    ("rolled_up", "names"), [(False, ["Denmark", "Trust Fund", "GIZ"]), (True, ["Denmark", "European Union", "Germany"])]
)
def test_donors_have_a_credit_rate(credits, rolled_up, names):
    rates = asked(credits, "credits_per_donor", rolled_up=rolled_up)
    figures = [(4, 1, 1, 2), (4, 2, 1, 1), (3, 2, 1, 0)]
    assert {row[0]: row[1:] for row in rows(rates, "donor", "due", "stated", "inherited", "missing")} == dict(
        zip(names, figures, strict=True)
    )


def test_a_donor_counts_once_with_those_that_belong_to_it(credits):
    totals = asked(credits, "totals").row(0, named=True)
    assert (totals["donors"], totals["donors_named"]) == (3, 5)
    credited = asked(credits, "donors_credited")
    assert rows(credited, "name", "items", "stated", "inherited", "named_as") == [
        ("European Union", 5, 3, 2, "European Union; Trust Fund"),
        ("Denmark", 4, 1, 3, None),
        ("Germany", 3, 2, 1, "GIZ; Germany"),
    ]
    may = asked(credits, "activity_per_month").filter(period=date(2020, 5, 1))
    changed = asked(credits, "month_changes", month=date(2020, 5, 1)).filter(pl.col("kind") == "donor", pl.col("items") > 0)
    assert may["donors"].to_list() == [3] and set(changed["label"]) == {"European Union", "Denmark", "Germany"}
    assert set(silence(credits, 0).filter(kind="donor")["name"]) == {"European Union", "Denmark", "Germany"}


def test_an_item_names_its_donors_by_how_it_credits_them(credits):
    found = {row["item_id"]: row for row in asked(credits, "items_found", most=10).iter_rows(named=True)}
    assert (found["i1"]["donors"], found["i1"]["inherited_donors"]) == ("Trust Fund", "Denmark"), (
        "the fund is a part of the Union"
    )
    assert (found["i4"]["donors"], found["i4"]["inherited_donors"]) == ("Denmark", "European Union; GIZ; Trust Fund")
    assert (found["i8"]["donors"], found["i8"]["inherited_donors"]) == ("European Union", None)


def over_time(reader, rolled_up, most=10, filters=None):
    frame = asked(reader, "items_per_donor", filters, step="year", most=most, rolled_up=rolled_up)
    return {row[:3]: row[3] for row in frame.select(pl.col("period").dt.year(), "donor", "credit", "items").iter_rows()}


def test_items_are_credited_over_time_by_the_donors_own_names(credits):
    assert over_time(credits, rolled_up=False) == {
        (2020, "European Union", "stated"): 1,  # i2
        (2020, "European Union", "inherited"): 3,  # i1, i3, i4
        (2020, "Trust Fund", "stated"): 1,  # i1
        (2020, "Trust Fund", "inherited"): 3,  # i2, i3, i4
        (2020, "Denmark", "stated"): 1,  # i4
        (2020, "Denmark", "inherited"): 3,
        (2020, "GIZ", "inherited"): 1,  # i4
        (2021, "European Union", "stated"): 1,  # i8
        (2021, "GIZ", "stated"): 1,  # i5
        (None, "Germany", "stated"): 1,  # i7 has no date
        (None, "GIZ", "inherited"): 1,
    }


def test_rolled_up_an_item_counts_once_for_a_family_and_as_stated_where_any_of_it_is(credits):
    assert over_time(credits, rolled_up=True) == {
        (2020, "European Union", "stated"): 2,  # i1, i2
        (2020, "European Union", "inherited"): 2,  # i3, i4
        (2020, "Denmark", "stated"): 1,
        (2020, "Denmark", "inherited"): 3,
        (2020, "Germany", "inherited"): 1,
        (2021, "European Union", "stated"): 1,
        (2021, "Germany", "stated"): 1,
        (None, "Germany", "stated"): 1,
    }


def test_donors_beyond_the_most_are_one_and_count_an_item_once(credits):
    folded = over_time(credits, rolled_up=True, most=1)
    assert folded[2020, None, "stated"] == 1 and folded[2020, None, "inherited"] == 3  # i4 has two others, stated by one
    assert folded[2021, None, "stated"] == 1


def test_a_donor_in_the_filter_stands_for_those_that_belong_to_it(credits):
    found = asked(credits, "items_found", Filters(donor=("germany",)), most=10)
    assert set(found["item_id"]) == {"i4", "i5", "i7"}, "GIZ is Germany's"
    assert set(asked(credits, "items_found", Filters(donor=("giz",)), most=10)["item_id"]) == {"i4", "i5", "i7"}
    assert set(asked(credits, "items_found", Filters(donor=("eutf",)), most=10)["item_id"]) == {"i1", "i2", "i3", "i4"}
    donors = credits.run("filter_options").filter(pl.col("kind") == "donor")
    assert set(donors["id"]) == {"eu", "eutf", "germany", "giz", "denmark"}


def test_a_donors_page_shows_it_and_its_family_only(credits):
    assert {key[1] for key in over_time(credits, rolled_up=False, filters=Filters(donor=("eu",)))} == {
        "European Union",
        "Trust Fund",
    }


def test_ranks_are_the_editions_whatever_is_filtered(credits):
    whole = asked(credits, "items_per_donor", step="year", **ANY)
    later = asked(credits, "items_per_donor", Filters(since=date(2021, 1, 1)), step="year", **ANY)
    assert dict(rows(later, "donor_id", "donor_rank")).items() <= dict(rows(whole, "donor_id", "donor_rank")).items()


def matrix(reader, grouping, **parameters):
    frame = asked(reader, "donors_per_region", grouping=grouping, **(ANY | {"rolled_up": True} | parameters))
    return {row[:2]: row[2] for row in rows(frame, "donor", "region", "items")}


def test_donors_by_region_of_the_united_nations(credits):
    assert matrix(credits, "m49") == {
        ("European Union", "Western Africa"): 4,  # i1 to i4: i2 is about two countries of it
        ("European Union", None): 1,  # i8 names a region of another grouping
        ("Denmark", "Western Africa"): 4,
        ("Germany", "Western Africa"): 2,  # i4, i5
        ("Germany", "Eastern Europe"): 1,  # i7
    }


def test_donors_by_our_programmes_which_overlap_and_may_be_named_alone(credits):
    assert matrix(credits, "programme") == {
        ("European Union", "Sahel"): 5,  # i1 to i4, and i8 that names it
        ("European Union", "Gulf Coast"): 2,  # i2, i4
        ("Denmark", "Sahel"): 4,
        ("Denmark", "Gulf Coast"): 2,
        ("Germany", "Sahel"): 1,
        ("Germany", "Gulf Coast"): 2,  # i4, i5
        ("Germany", None): 1,  # i7
    }


def test_the_other_donors_of_a_region_count_an_item_once(credits):
    assert matrix(credits, "m49", most=1)[None, "Western Africa"] == 5  # i1 to i5


def flows(reader, most=10, filters=None):
    frame = asked(reader, "donor_flows", filters, most=most, rolled_up=True)
    to_projects, to_countries = frame.filter(pl.col("donor_part").is_not_null()), frame.filter(pl.col("donor_part").is_null())
    return (
        {row[:2]: row[2] for row in rows(to_projects, "donor_id", "project_id", "items")},
        {row[:2]: row[2] for row in rows(to_countries, "project_id", "iso3", "items")},
    )


def test_flows_lead_from_donors_by_their_own_projects_to_countries(credits):
    to_projects, to_countries = flows(credits)
    assert to_projects == {
        ("eu", "bridge"): 4,
        ("denmark", "bridge"): 4,  # not to harbour, which i4 speaks of too
        ("germany", "harbour"): 3,
        ("eu", None): 1,  # i8
    }
    assert to_countries == {
        ("bridge", "NER"): 3,
        ("bridge", "NGA"): 2,
        ("harbour", "NGA"): 1,
        ("harbour", "GHA"): 1,
        ("harbour", "UKR"): 1,
        (None, None): 1,
    }


def test_flows_tell_the_others_from_none(credits):
    frame = asked(credits, "donor_flows", most=1, rolled_up=True)
    from_donors = frame.filter(pl.col("donor_part").is_not_null())
    assert {row[:2]: row[2] for row in rows(from_donors, "donor_part", "project_part", "items")} == {
        ("named", "named"): 4,  # the Union by BRIDGE
        ("named", "none"): 1,
        ("other", "named"): 4,  # Denmark
        ("other", "other"): 3,  # Germany by HARBOUR
    }


def silence(reader, days, filters=None):
    return asked(reader, "silent", filters, days=days)


def test_silence_is_counted_to_the_newest_day_and_measured_in_the_own_rhythm(credits):
    frame = silence(credits, 100)
    assert set(frame["counted_to"]) == {date(2021, 6, 30)}
    found = {(row[0], row[1]): row[2:] for row in rows(frame, "kind", "id", "items", "days_silent", "rhythm", "longest_gap")}
    # BRIDGE: 15 January, 15 February, 10 and 20 May 2020: gaps of 31, 85 and 10 days.
    assert found["project", "bridge"] == (4, 406, 42.0, 85)
    assert found["project", "harbour"] == (3, 171, None, 235), "its three items are of two days, and one without a date"
    assert found["country", "GHA"] == (1, 171, None, None)
    states = dict(rows(frame.filter(pl.col("kind") == "project"), "id", "state"))
    assert states == {"bridge": "beyond", "harbour": "unknown", "atlas": "unknown"}, "a usual gap takes three days"
    assert ("project", "lantern") not in found, "its register says that it ended"


def test_the_longest_silence_against_its_own_rhythm_comes_first(credits):
    projects = silence(credits, 100).filter(pl.col("kind") == "project")
    assert rows(projects, "id") == ["bridge", "atlas", "harbour"], "of those without a usual gap, the longest silence"
    assert projects["times"].to_list() == [pytest.approx(406 / 42), None, None]


def test_a_running_project_without_an_item_is_silent_since_its_start(credits):
    atlas = silence(credits, 100).filter(pl.col("id") == "atlas").row(0, named=True)
    assert (atlas["days_silent"], atlas["items"], atlas["running"]) == (180, 0, True)
    assert "atlas" in rows(silence(credits, 100, Filters(donor=("germany",))), "id")
    assert "atlas" not in rows(silence(credits, 100, Filters(donor=("eu",))), "id")


def test_what_the_register_calls_closed_is_not_expected_to_speak(credits):
    projects = silence(credits, 0).filter(pl.col("kind") == "project")
    assert "closed" not in rows(projects, "id"), "although its planned end is ahead"


def test_what_was_last_heard_of_more_than_two_years_ago_is_not_active(credits):
    assert {"NER", "TUN"} < set(rows(silence(credits, 0), "id"))
    assert "DEU" not in rows(silence(credits, 0), "id")
    assert "DEU" in rows(silence(credits, 0, Filters(until=date(2020, 2, 29))), "id"), "it was, two years after its item"


def test_a_period_looks_back_to_its_end(credits):
    frame = silence(credits, 0, Filters(until=date(2020, 5, 15)))
    assert set(frame["counted_to"]) == {date(2020, 5, 15)}
    bridge = frame.filter(pl.col("id") == "bridge").row(0, named=True)
    assert (bridge["items"], bridge["days_silent"], bridge["rhythm"]) == (3, 5, 58.0)


def test_fewer_days_show_more(credits):
    assert silence(credits, 0).height > silence(credits, 100).height > silence(credits, 400).height > 0
