"""Every rule that makes a link has a sentence for a person, and every sentence a rule."""

import re
from pathlib import Path

from pipelines.base.home import PROJECT
from warehouse.reference import load_reference

RULES = load_reference().rules


def test_a_sentence_takes_only_what_a_link_has():
    for sentence in RULES["sentence"]:
        assert set(re.findall(r"{(\w+)}", sentence)) <= {"label", "field", "matched"}, sentence
        assert sentence.endswith("."), sentence


def test_no_rule_is_without_a_use():
    code = "".join(path.read_text(encoding="utf-8") for path in Path(PROJECT / "pipelines").rglob("*.py"))
    stems = {rule: rule.split("_", 1)[1] for rule in RULES["rule"]}
    unused = [rule for rule, stem in stems.items() if rule not in code and stem not in code]
    assert not unused
