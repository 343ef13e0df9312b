"""Projects by the words around their names, and names learned from other items."""

import json

import polars as pl
import pytest

from pipelines.base.home import PROJECT
from pipelines.link.names.acronyms import find_definitions
from pipelines.link.names.same_name import first_phase, is_blend, name_key, same_name, slug
from pipelines.link.projects.find import find_projects, learn_projects
from pipelines.link.projects.learned import earlier_phase, project_table
from pipelines.link.tokens.scan import scan_batch
from pipelines.link.tokens.vocabulary import Vocabulary
from tests.unit import linked

NAMED = [
    # quoted, with the noun before or after
    ("The project “Safer Ports in Togo” (SPT) began.", [("SPT", "Safer Ports in Togo")]),
    ("The ‘Safer Ports in Togo’ project began.", [(None, "Safer Ports in Togo")]),
    ('A new programme called "Safer Ports in Togo" began.', [(None, "Safer Ports in Togo")]),
    ("under the project “Safer Ports in Togo (SPT), paid by all, they met.", [("SPT", "Safer Ports in Togo")]),
    ("the project “Safer Ports in Togo – SPT” ended", [("SPT", "Safer Ports in Togo")]),
    ("Das Projekt „Sichere Häfen in Togo“ beginnt.", [(None, "Sichere Häfen in Togo")]),
    ("Le projet « Ports sûrs au Togo » (PST) commence.", [("PST", "Ports sûrs au Togo")]),
    # on a line of a fact sheet, by EU4, as a programme in capitals, in a language that puts the name after the noun
    ("Project: Safer Ports in the Delta\nDonor: Japan", [(None, "Safer Ports in the Delta")]),
    ("Project launch: ‘SPT – Safer Ports in Togo’ in Lomé", [("SPT", "Safer Ports in Togo")]),
    ("Under EU4Harbours Phase II, divers train.", [("EU4Harbours Phase II", None)]),
    ("It runs the Global Harbour Programme.", [(None, "Global Harbour Programme")]),
    ("The Joint Programme on Harbour Safety in Togo began.", [(None, "Joint Programme on Harbour Safety in Togo")]),
    ("El proyecto Puertos Seguros ayuda a buzos.", [(None, "Puertos Seguros")]),
    # by letters and signs of its own, with its noun, a phase, an article in it, in apposition
    ("Under STREAMinG, funded by Japan, they met.", [("STREAMinG", None)]),
    ("HARB.ACT, funded by Japan, ended.", [("HARB.ACT", None)]),
    ("Le Projet d'appui à la gestion des ports (PAGEP) commence.", [("PAGEP", "Projet d'appui à la gestion des ports")]),
    ("The Ports Programme in the Delta – Phase 7 (PORTDEL 7) began.", [("PORTDEL 7", "Ports Programme in the Delta")]),
    ("In our Fair Quays for the Divers of Togo project we met.", [(None, "Fair Quays for the Divers of Togo")]),
    ("It built Strong Quays in Togo, a project which is financed by Japan.", [(None, "Strong Quays in Togo")]),
    ("The UK funded project Safer Quays in Togo began.", [(None, "Safer Quays in Togo")]),
    ("the SPTX and Safer Quays in Togo projects", [("SPTX", None), (None, "Safer Quays in Togo")]),
    ("UNODC's Sahel Programme began.", [(None, "Sahel Programme")]),
    ("The first phase of ‘Enhancing Safety in Ports’ ended.", [(None, "Enhancing Safety in Ports")]),
    ("SAFE-Port is a new project for divers.", [("SAFE-Port", None)]),
    # said to be one
    ("“HARBOUR”: New project presented", [("HARBOUR", None)]),
    ("They met for “Ports for All – PFA”. This is a project for the young.", [("PFA", "Ports for All")]),
    # by acronym
    ("The SAFEPORT project trained divers.", [("SAFEPORT", None)]),
    ("The SAFEPORT 2 project trained divers.", [("SAFEPORT 2", None)]),
    ("Staff of the projects SAFEPORT and HARBOUR II met.", [("SAFEPORT", None), ("HARBOUR II", None)]),
    ("The SPT Togo project trained divers.", [("SPT Togo", None)]),
    ("The SAFEPORT pilot project trained divers.", [("SAFEPORT", None)]),
    # by a definition beside the noun, or one that sounds like a project
    ("The Safer Ports in Togo (SPT) project began.", [("SPT", "Safer Ports in Togo")]),
    ("The Safer Ports Togo project (SPT) began.", [("SPT", "Safer Ports Togo")]),
    (
        "The SAFEPORT project (Safer and Fairer Ports on the Coast of Togo) began.",
        [("SAFEPORT", "Safer and Fairer Ports on the Coast of Togo")],
    ),
    ("It opens phase two of the Safer Ports in Togo (SPT) in May.", [("SPT", "Safer Ports in Togo")]),
    ("Experts of Strengthening Ports in Togo (SPIT) met.", [("SPIT", "Strengthening Ports in Togo")]),
    ("The Coastal Exchange Facility (CEF) is open.", [("CEF", "Coastal Exchange Facility")]),
    # several
    ("Staff of the “SAFEPORT” and “HARBOUR” projects met.", [("SAFEPORT", None), ("HARBOUR", None)]),
    ("Staff of the SAFEPORT and HARBOUR projects met.", [("SAFEPORT", None), ("HARBOUR", None)]),
    # by capitals
    ("Under the project Strengthening Ports in Togo, divers met.", [(None, "Strengthening Ports in Togo")]),
    (
        "As part of the Improving Safety in the Harbours of Togo project, divers met.",
        [(None, "Improving Safety in the Harbours of Togo")],
    ),
    ("The Safe Harbours project SAFEPORT trained divers.", [("SAFEPORT", "Safe Harbours")]),
    ("A project called Deep Water is running.", [(None, "Deep Water")]),
    ("Visitors saw the Harbour Lights Project in Lomé.", [(None, "Harbour Lights")]),
    # by a coined word in capitals with its long form, whose letters need not agree
    ("Learners try QUAYLAB (Port Safety Training), a new project for divers.", [("QUAYLAB", "Port Safety Training")]),
    ("Safer Bridges for Young Divers (QUAYLAB) is financed by Norway.", [("QUAYLAB", "Safer Bridges for Young Divers")]),
    ("They met under Safe Work along the Volta (VOLTA-SAFE).", [("VOLTA-SAFE", "Safe Work along the Volta")]),
    (
        "It is “Fair Quays in the Lagoon Towns”, or QUAYLAB for short. It was launched in May.",
        [("QUAYLAB", "Fair Quays in the Lagoon Towns")],
    ),
    ("Mayors met for a meeting of HA2BOR. The project is new. Sailors like HA2BOR, a study for all.", [("HA2BOR", None)]),
    ("QUAYS – Mending Harbours in Togo – has new lamps.", [("QUAYS", "Mending Harbours in Togo")]),
    # by what is said of a coined word in capitals: money, life, what is done under it
    ("Divers trust MAREA, funded by the Danish Ministry of Foreign Affairs.", [("MAREA", None)]),
    ("HARBOUR-TG is co-funded by Canada.", [("HARBOUR-TG", None)]),
    ("Die Kurse gehören zu QUAYLAB, einem Projekt für Taucher.", [("QUAYLAB", None)]),
    ("Il a reçu une subvention de QUAYLAB, projet financé par la Norvège.", [("QUAYLAB", None)]),
    ("The final conference of MAREA took place in Lomé.", [("MAREA", None)]),
    ("The wreck was raised within the framework of MAREA.", [("MAREA", None)]),
    ("The lamps were tested under QUAYLAB last year.", [("QUAYLAB", None)]),
    ("QUAYLAB says goodbye in Lomé", [("QUAYLAB", None)]),
    ("“Safer Quays in Togo”, supported by Norway, began.", [(None, "Safer Quays in Togo")]),
    ("The Lamps on the Quay project (LAMPE) began.", [("LAMPE", "Lamps on the Quay")]),
    ("The lamps were bought by QUAYLAB, which Norway and Japan fund.", [("QUAYLAB", None)]),
    ("It was an activity of QUAYS-T.", [("QUAYS-T", None)]),
    ("MAREA is implemented by ICMPD.", [("MAREA", None)]),
    ("Forced Lamp Monitoring III was co-funded by Norway.", [(None, "Forced Lamp Monitoring III")]),
    ("The EU-funded ‘Safer Quays in Togo’ (QUAYLAB) began.", [("QUAYLAB", "Safer Quays in Togo")]),
    ("They met under the Partnership for Safer Quays, co-funded by Norway.", [(None, "Partnership for Safer Quays")]),
    # by words that mean other things as well
    ("It is part of the action ‘Safer Quays in Togo’.", [(None, "Safer Quays in Togo")]),
    ("The action, QUAYLAB, will end.", [("QUAYLAB", None)]),
    ("It was written under the regional programme FAIR QUAYS TOGO.", [("FAIR QUAYS TOGO", None)]),
    ("The scheme, called Quays Again, will end.", [(None, "Quays Again")]),
    ("The project Strengthening Quays in the Lagoon Towns began.", [(None, "Strengthening Quays in the Lagoon Towns")]),
    ("It opened “Safer Quays” in Togo. The initiative helps divers.", [(None, "Safer Quays")]),
    ("A project has mended the lamps of Lomé. It is called “Safer Quays in Togo”.", [(None, "Safer Quays in Togo")]),
    (
        "It falls under the Global Programme for Lighting Quays and Harbours.",
        [(None, "Global Programme for Lighting Quays and Harbours")],
    ),
    (
        "Divers are paid by the Safe Movement of Sailors in the IGAD Region project.",
        [(None, "Safe Movement of Sailors in the IGAD Region")],
    ),
    # phases, and names of places in the acronym
    ("The course is part of QUAYLAB II.", [("QUAYLAB II", None)]),
    ("QUAYLAB Phase II turns to the sea", [("QUAYLAB Phase II", None)]),
    ("QUAYLAB Togo, financed by Norway, pays for lamps.", [("QUAYLAB Togo", None)]),
    ("A certificate of the TOGO DIVERS project is on the wall.", [("TOGO DIVERS", None)]),
    ("The team of TOGO DIVERS, funded by Norway, met.", [("TOGO DIVERS", None)]),
]

NONE = [
    "The project will help the ports of Togo.",
    "A UNODC project on ports began.",
    "The World Bank programme for ports began.",
    "Two Horizon 2020 projects on ports began.",
    "The project manager of the Ministry of Interior met the press.",
    "The conference “Ports of the Future” was opened.",
    "The training programme SWIM began.",
    "The German project in Togo began.",
    "The United Nations Development Programme (UNDP) met the mayors.",
    "The OSCE Office’s project for better patrols began.",
    "“It will help this project,” Mary Smith said. “Nobody doubts it.”",
    "“We reached our goal.” The project is done.",
    "A “shovel ready” project has begun.",
    "They gave psychosocial support (PSS) programmes to all.",
    "As a result of the project, CLERKS were trained.",
    "A joint EU-OSCE project began.",
    "The OSCE-wide project began.",
    "It is costly, says the report on the Mason County projects.",
    "The shelter is run with UNODC, funded by Norway.",
    "The final conference of ECOWAS took place in Lomé.",
    "The lamps were bought with support from QUAYLAB.",
    "The Lagoon Rescue Unit (LAGORU) is financed by Norway.",
    "The Divers and Sailors League (DSL), funded by Norway, met.",
    "They sang “Down by the Harbour”, a song of sailors.",
    "“Songs of the Harbour Divers” was launched in May.",
    "The paper “Quays of the World Report”, funded by Norway, is out.",
    "Ships fly the LAGOON-RED flag under the QUAY-BLUE rule.",
    "Cases of COVID-19 ended in May.",
    "FUNDS (AS OF 3 MAY) were launched.",
    "MAYOR OPENS HARBOUR, FUNDED BY NORWAY",
    "The centre belongs to the Facility for Refugees in Turkey, funded by the EU.",
    "It is run by the Alliance Insurance Bank, funded by Norway.",
    "It belongs to the Regional Programme for Southeast Asia.",
    "LAGORU – Lagoon Rescue Union – has new boats.",
    "PROJECT NEWS: Togo mends a quay",
    "The action plan, NAPTIP said, will be adopted.",
    "The file AZ/14/ENI/OT/01 is a project of two towns.",
]


@pytest.fixture(scope="module")
def vocabulary():
    return linked.vocabulary()


@pytest.fixture(scope="module")
def reference(vocabulary):
    return vocabulary.reference


def frame(*texts):
    return pl.DataFrame({"item_id": [f"i{n}" for n in range(len(texts))], "title": [None] * len(texts), "text": texts},
                        schema={"item_id": pl.String, "title": pl.String, "text": pl.String})  # fmt: skip


def find(items, vocabulary):
    scan = scan_batch(items, vocabulary)
    return find_projects(scan, vocabulary, find_definitions(scan))


def named(items, vocabulary):
    return find(items, vocabulary).select("acronym", "name").rows()


@pytest.mark.parametrize(("text", "projects"), NAMED)
def test_a_project_is_found_by_the_words_around_its_name(vocabulary, text, projects):
    assert named(frame(text), vocabulary) == projects


@pytest.mark.parametrize("text", NONE)
def test_other_things_are_no_projects(vocabulary, text):
    assert named(frame(text), vocabulary) == []


@pytest.mark.parametrize(
    "text",
    [
        "project",
        "“project",
        "(project)",
        "project “",
        "project 'X " * 500,
        "Abc " * 2000 + "project",
        "\n" * 999 + "Project (",
        "X" * 5000 + " project",
    ],
)
def test_odd_texts_raise_no_error(vocabulary, text):
    find(frame(text), vocabulary)


def test_acronym_and_name_of_one_item_are_one_project(vocabulary):
    text = "The SPT project opened a port. The project “Safer Ports in Togo” (SPT) ends in May. SPT projects are loved."
    assert named(frame(text), vocabulary) == [("SPT", "Safer Ports in Togo")]


def test_the_matched_words_are_between_start_and_end(vocabulary):
    items = frame("The project “Safer Ports in Togo” (SPT) began.")
    row = find(items, vocabulary).row(0, named=True)
    assert items["text"][0][row["start"] : row["end"]] == row["matched"] == "“Safer Ports in Togo” (SPT)"


def test_spellings_of_a_name_have_one_key():
    assert name_key("West African Answer to Thefts") == name_key("West Africa Answer – to “Theft”")
    assert slug("HARBOUR Phase II") == slug("HARBOUR II") == "harbour-ii"
    assert slug("OCEAN–T") == slug("OCEAN-T") == "ocean-t"
    assert same_name(name_key("Safer Ports and Quays in Togo"), name_key("Safer Ports and Quays in Togo and Benin"))
    assert not same_name(name_key("Safer Ports"), name_key("Safer Ports in Togo"))


def test_a_phase_is_a_project_that_continues_an_earlier_one():
    known = {"safeport", "safeport-2", "harbour-ii", "harbour-iii", "quay-4"}
    assert first_phase("safeport-2") == "safeport"
    assert earlier_phase("safeport-2", known) == "safeport"
    assert earlier_phase("harbour-iii", known) == "harbour-ii"
    assert earlier_phase("quay-4", known) is None
    assert earlier_phase("safeport", known) is None


CORPUS = (
    "The project “Safer Ports in Togo” (SAFEPORT) began.",
    "Divers of SAFEPORT found a wreck.",
    "The project “Safer Port in Togo” ended.",
    "Good news: Safer Ports in Togo goes on.",
    "The HARBOUR II project began.",
    "The HARBOUR II project ended.",
)


def test_names_learned_from_one_item_are_found_in_others(reference, vocabulary):
    learned = learn_projects(frame(*CORPUS), vocabulary)
    taught = Vocabulary.build(reference, projects=learned)
    assert find(frame(*CORPUS), taught)["project_id"].to_list() == ["safeport"] * 4 + ["harbour-ii"] * 2
    assert named(frame("a safeport in every town"), taught) == []


def test_a_known_project_is_not_found_in_the_name_of_its_next_phase(reference, vocabulary):
    taught = Vocabulary.build(reference, projects=learn_projects(frame(*CORPUS), vocabulary))
    assert named(frame("The SAFEPORT 2 project began."), taught) == [("SAFEPORT 2", None)]
    assert named(frame("SAFEPORT 2 went to sea."), taught) == [("SAFEPORT 2", None)]
    assert find(frame("SAFEPORT 20 went to sea."), taught)["project_id"].to_list() == []


def test_hints_of_an_acronym_add_up_over_items(reference, vocabulary):
    corpus = (
        "MAREA, funded by Norway, began.",
        "MAREA goes down",
        "Lamps by QUAY",
        "The QUAY team met.",
        "A QUAY workshop ended.",
        "A DOCK report",
    )
    taught = Vocabulary.build(reference, projects=learn_projects(frame(*corpus), vocabulary))
    assert find(frame(*corpus), taught)["project_id"].to_list() == ["marea"] * 2 + ["quay"] * 3


def test_an_acronym_of_beginnings_belongs_to_the_name(vocabulary):
    text = "The project “Registers for the Lagoon” began. LAGOON-REG is co-funded by Canada. QUAYLAB is financed by Norway."
    assert named(frame(text), vocabulary) == [("LAGOON-REG", "Registers for the Lagoon"), ("QUAYLAB", None)]
    assert is_blend("MOLAG", "Support to Mobility in the Lagoon")
    assert not is_blend("QUAYLAB", "Safer Bridges for Young Divers")


def test_a_name_that_begins_with_an_acronym_is_that_project_s(reference, vocabulary):
    corpus = (
        "The course was held under HOMEPORT.",
        "HOMEPORT, funded by Norway, ended.",
        "“Homeport: Sailors on Land”, funded by Norway, began.",
    )
    taught = Vocabulary.build(reference, projects=learn_projects(frame(*corpus), vocabulary))
    assert find(frame(*corpus), taught)["project_id"].to_list() == ["homeport"] * 3


def test_a_name_is_not_the_acronym_in_other_letters(vocabulary):
    assert named(frame("The Marea project (MAREA) began."), vocabulary) == [("MAREA", None)]


def test_learning_does_not_depend_on_order_nor_linking_on_batches(reference, vocabulary):
    learned = learn_projects(frame(*CORPUS), vocabulary)
    assert learned.equals(learn_projects(frame(*reversed(CORPUS)), vocabulary))
    taught = Vocabulary.build(reference, projects=learned)
    one_by_one = [find(frame(text), taught).drop("item_id").rows() for text in CORPUS]
    together = find(frame(*CORPUS), taught)
    assert [together.filter(item_id=f"i{n}").drop("item_id").rows() for n in range(len(CORPUS))] == one_by_one


def test_a_project_has_one_row_and_all_its_names(reference, vocabulary):
    learned = learn_projects(frame(*CORPUS), vocabulary)
    links = find(frame(*CORPUS, "The HARBOUR III project began."), Vocabulary.build(reference, projects=learned))
    projects, names = project_table(links, learned)
    assert projects.select("project_id", "acronym", "name").rows() == [
        ("harbour-ii", "HARBOUR II", None),
        ("harbour-iii", "HARBOUR III", None),
        ("safeport", "SAFEPORT", "Safer Ports in Togo"),
    ]
    assert earlier_phase("harbour-iii", set(projects["project_id"])) == "harbour-ii"
    assert ("safeport", "Safer Port in Togo", "variant") in names.rows()
    assert names.select("project_id", "name").is_unique().all()


@pytest.mark.parametrize(("name", "least"), [("seed", 1.0), ("io_listings_dev", 0.92), ("io_snippets_dev", 0.85)])
def test_labelled_items_are_read_well(vocabulary, name, least):
    gold = PROJECT / f"../shared/gold/{name}.jsonl"
    if not gold.exists():
        pytest.skip("the labelled items are not in ../shared")
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    items = pl.DataFrame([(r["id"], r.get("title"), r.get("text")) for r in rows], ["item_id", "title", "text"], orient="row")
    links = find(items, vocabulary)
    right = wanted = given = 0
    for row in rows:
        found = {slug(words or "") for pair in links.filter(item_id=row["id"]).select("acronym", "name").rows() for words in pair}
        optional = {slug(words) for pair in row.get("gold_projects_optional") or [] for words in pair}
        want = [{slug(words) for words in pair} - {""} for pair in row.get("gold_projects") or []]
        right += sum(bool(names & found) for names in want)
        wanted += len(want)
        extra = [p for p in links.filter(item_id=row["id"]).select("acronym", "name").rows()
                 if not {slug(w or "") for w in p} & (optional | set().union(*want))]  # fmt: skip
        given += len(extra)
    assert 2 * right / (2 * right + (wanted - right) + given) >= least
