"""Rows, decisions and kept reasons that no file of ours holds, with a part of the refusal."""

CANARY = "zanzibarquux"
REGISTERS = "assessment/registers"
KEPT = {"reason": CANARY, "low": 0, "high": 1, "level": 3}
AT = "assessment.registers"
PARTY = {"id": "p1", "name": CANARY}

WRONG_ROWS: tuple[tuple[str, object, str], ...] = (
    ("rows-list", [], f"{AT}: an object"),
    ("rows-table-unknown", {"promises": []}, f"{AT}.promises: this key is not known"),
    ("rows-table-text", {"parties": CANARY}, f"{AT}.parties: a list"),
    ("rows-row-text", {"parties": [CANARY]}, f"{AT}.parties[0]: an object"),
    ("rows-no-id", {"parties": [{"name": CANARY}]}, f"{AT}.parties[0].id: this is missing"),
    ("rows-id-path", {"parties": [PARTY | {"id": "../x"}]}, f"{AT}.parties[0].id: an id starts"),
    ("rows-key", {"parties": [PARTY | {"colour": CANARY}]}, f"{AT}.parties[0].colour: this key"),
    ("rows-name-number", {"parties": [PARTY | {"name": 3}]}, f"{AT}.parties[0].name: a text"),
    ("rows-name-bell", {"parties": [PARTY | {"name": "a\x07"}]}, f"{AT}.parties[0].name: char"),
    ("rows-choice", {"parties": [PARTY | {"side": CANARY}]}, f"{AT}.parties[0].side: write one"),
    ("rows-roles", {"parties": [PARTY | {"roles": ["host", 3]}]}, f"{AT}.parties[0].roles[1]:"),
    ("rows-day", {"rounds": [{"id": "r", "title": "t", "first": "2018-02-30"}]}, ".first: write"),
    (
        "rows-yes-text",
        {"rounds": [{"id": "r", "title": "t", "third_party": "yes"}]},
        f"{AT}.rounds[0].third_party: true or false",
    ),
    (
        "rows-number-nan-text",
        {"pathways": [{"id": "v", "quantity": "NaN"}]},
        f"{AT}.pathways[0].quantity: a number",
    ),
    (
        "rows-span",
        {"pathways": [{"id": "v", "detection_time": {"low": 9, "high": 1}}]},
        f"{AT}.pathways[0].detection_time: the low end",
    ),
    (
        "rows-span-huge",
        {"pathways": [{"id": "v", "detection_time": {"low": 1, "high": 1e300}}]},
        f"{AT}.pathways[0].detection_time.high: the number may be",
    ),
    (
        "rows-dangling",
        {"interests": [{"id": "i", "text": CANARY, "party": "nobody"}]},
        f"{AT}.interests.i.party: nobody is not among the parties",
    ),
    (
        "rows-dangling-item",
        {"actions": [{"id": "a", "title": CANARY, "items": ["NO-1"]}]},
        f"{AT}.actions.a.items: NO-1 is not among the items",
    ),
    (
        "rows-named-twice",
        {"parties": [PARTY], "commitments": [{"id": "c", "what": "w", "by": ["p1", "p1"]}]},
        f"{AT}.commitments.c.by: the same is named twice",
    ),
    ("rows-id-twice", {"parties": [PARTY, PARTY]}, f"{AT}.parties.p1.id: the id is used twice"),
    (
        "rows-to-itself",
        {"actions": [{"id": "a", "title": CANARY, "depends_on": ["a"]}]},
        f"{AT}.actions.a.depends_on: a row cannot point to itself",
    ),
    (
        "rows-circle",
        {
            "actions": [
                {"id": f"a{at}", "title": CANARY, "depends_on": [f"a{(at + 1) % 500}"]}
                for at in range(500)
            ]
        },
        f"{AT}.actions.a0.depends_on: these actions wait for each other in a circle",
    ),
    (
        "rows-circle-of-triggers",
        {
            "commitments": [
                {"id": "c1", "what": CANARY, "trigger": "c2"},
                {"id": "c2", "what": CANARY, "trigger": "c1"},
            ]
        },
        f"{AT}.commitments.c1.trigger: these commitments wait",
    ),
    (
        "rows-10001",
        {"parties": [{"id": f"p{at}", "name": f"n{at}"} for at in range(10_001)]},
        f"{AT}.parties: the table may have 10000 rows at most",
    ),
)

OPTION = {"id": "o1", "title": CANARY}
STATEMENT = {"id": "s1", "statement": CANARY}

WRONG_VALUES_IN_ROWS: tuple[tuple[str, object, str], ...] = (
    ("rows-null", None, f"{AT}: an object"),
    ("rows-table-object", {"parties": {"0": PARTY}}, f"{AT}.parties: a list"),
    ("rows-row-null", {"parties": [None]}, f"{AT}.parties[0]: an object"),
    ("rows-row-list", {"parties": [PARTY, [CANARY]]}, f"{AT}.parties[1]: an object"),
    (
        "rows-level-5",
        {"actions": [{"id": "a", "title": CANARY, "target": 5}]},
        f"{AT}.actions[0].target: the number may be 4",
    ),
    (
        "rows-level-minus",
        {"actions": [{"id": "a", "title": CANARY, "target": -1}]},
        f"{AT}.actions[0].target: the number must be 0",
    ),
    (
        "rows-level-true",
        {"actions": [{"id": "a", "title": CANARY, "target": True}]},
        f"{AT}.actions[0].target: a whole number",
    ),
    (
        "rows-100000",
        {"parties": [{"id": f"p{at}", "name": f"n{at}", "note": ""} for at in range(100_000)]},
        f"the limit is reached in {AT}.parties.",
    ),
    (
        "options-kind",
        {"options": [OPTION | {"kind": CANARY}]},
        f"{AT}.options[0].kind: write one of",
    ),
    (
        "options-risk-dangling",
        {"options": [OPTION | {"risks": ["r9"]}]},
        f"{AT}.options.o1.risks: r9 is not among the risks",
    ),
    (
        "options-rung-dangling",
        {"options": [OPTION | {"rung": "R9"}]},
        f"{AT}.options.o1.rung: R9 is not among the rungs",
    ),
    (
        "options-purpose-dangling",
        {"options": [OPTION | {"purpose": "none-such"}]},
        f"{AT}.options.o1.purpose: none-such is not among the purposes",
    ),
    ("options-id-twice", {"options": [OPTION, OPTION]}, f"{AT}.options.o1.id: the id is used"),
    (
        "prospects-likelihood",
        {"prospects": [STATEMENT | {"likelihood": 0.5}]},
        f"{AT}.prospects[0].likelihood: ",
    ),
    (
        "prospects-day",
        {"prospects": [STATEMENT | {"resolves_on": "soon"}]},
        f"{AT}.prospects[0].resolves_on: this is not a day",
    ),
    (
        "prospects-outcome",
        {"prospects": [STATEMENT | {"resolution": True}]},
        f"{AT}.prospects[0].resolution: ",
    ),
    (
        "prospects-source-dangling",
        {"prospects": [STATEMENT | {"sources": ["nowhere"]}]},
        f"{AT}.prospects.s1.sources: nowhere is not among the sources",
    ),
)

DECIDED = {"option": "option-terms", "by": CANARY, "on": "2018-03-08"}
DECISION, ITEM = "assessment/decision", "assessment/kept"

WRONG_DECISIONS: tuple[tuple[str, str, object, str], ...] = (
    ("scale", "assessment/likelihood_scale", CANARY, "assessment.likelihood_scale: write one"),
    ("kept", "assessment/kept", {"NO-1": KEPT}, "assessment.kept.NO-1: the checklist has no"),
    ("decision", "assessment/decision", 3, "assessment.decision: an object"),
    (
        "decision-nowhere",
        "assessment/decision",
        {"option": "o1", "by": CANARY, "on": "2018-03-08"},
        "assessment.decision.option: there is no response o1",
    ),
    ("decision-by", DECISION, DECIDED | {"by": " "}, "assessment.decision.by: this text"),
    ("decision-by-number", DECISION, DECIDED | {"by": 3}, "assessment.decision.by: a text"),
    ("decision-day", DECISION, DECIDED | {"on": "2018-02-30"}, "assessment.decision.on: this is"),
    ("decision-key", DECISION, DECIDED | {"share": 0.4}, "assessment.decision.share: this key"),
    ("decision-list", DECISION, [DECIDED], "assessment.decision: an object"),
    ("scale-number", "assessment/likelihood_scale", 1, "assessment.likelihood_scale: "),
    ("kept-list", ITEM, [KEPT], "assessment.kept: an object"),
    ("kept-level-5", ITEM, {"OFFER-1": KEPT | {"level": 5}}, "kept.OFFER-1.level: the number may"),
    ("kept-low-minus", ITEM, {"OFFER-1": KEPT | {"low": -1}}, "kept.OFFER-1.low: the number must"),
    ("kept-high-text", ITEM, {"OFFER-1": KEPT | {"high": "4"}}, "kept.OFFER-1.high: a whole"),
    ("kept-reason", ITEM, {"OFFER-1": KEPT | {"reason": ""}}, "kept.OFFER-1.reason: this text"),
    ("kept-turned", ITEM, {"OFFER-1": KEPT | {"low": 3, "high": 1}}, "kept.OFFER-1: the low end"),
)
