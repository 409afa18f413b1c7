"""The question that the line above a list asks: one table, and what no plain question fits."""

import pytest

from quizgen.lang.en.structure.heads import bare_line, head_question, promises_all
from quizgen.lang.en.structure.heads.subjects import with_subject


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ('A lease may be ended if:', 'When may a lease be ended?'),
        ('Tenants must not:', 'What must tenants not do?'),
        ('Employees must:', 'What must employees do?'),
        ('In an emergency, employees must:', 'In an emergency, what must employees do?'),
        ('There are three kinds of dam:', 'What are the three kinds of dam?'),
        ('The main kinds of dam are:', 'What are the main kinds of dam?'),
        ('Kinds of dam', 'What are the kinds of dam?'),
        ('Types of fractures:', 'What are the types of fractures?'),
        ('Symptoms', 'Gates: what are the symptoms?'),
        ('Five factors affect the rate:', 'Which five factors affect the rate?'),
        ('The following factors affect the flow:', 'Which factors affect the flow?'),
        ('The rate depends on the following factors:', 'On which factors does the rate depend?'),
        ('A dam is divided into three parts:', 'Into which three parts is a dam divided?'),
        ('A dam consists of:', 'What does a dam consist of?'),
        ('A dam has three kinds of gate:', 'Which three kinds of gate does a dam have?'),
        (
            'Dams are classified into five types by shape:',
            'Into which five types are dams classified by shape?',
        ),
        ('There are three possible values:', 'Gates: what are the three possible values?'),
        ('The main uses of tin:', 'What are the main uses of tin?'),
        ('A dam has three parts:', 'Which three parts does a dam have?'),
        ('Use a gauge when:', 'When should a gauge be used?'),
        ('Do not use a counter for:', 'What should a counter not be used for?'),
        ('To open the gate:', 'What are the steps to open the gate?'),
        ('How to open a savings account', 'What are the steps to open a savings account?'),
        ('Here are just a few examples:', None),
        ('For example small dams include:', 'What do small dams include?'),
        ('Other kinds of dam include:', None),
        ('Other names of the weir are:', 'What are other names of the weir?'),
        ('These are the steps:', None),
        ('Tools to stay dry', 'Which tools can you use to stay dry?'),
        ('Tools to repair a boat', 'Which tools can you use to repair a boat?'),
        ('Tools to check before a flood', 'Which tools should you check before a flood?'),
        ('Things to tell the keeper', 'Which things should you tell the keeper?'),
        ('Not Responsibilities', None),
        ('Examples', None),
        ('Germany is famous for:', 'What is Germany famous for?'),
        ('Limitations of machine learning', 'What are the limitations of machine learning?'),
        ('What a small boat needs:', 'What does a small boat need?'),
        ('How a small boat is built:', 'How is a small boat built?'),
        ('The committee includes:', 'What does the committee include?'),
        ('A good hypothesis is:', None),
        ('Tools to open the gate:', 'Which tools can you use to open the gate?'),
        ('Ways to open the gate:', 'In which ways can you open the gate?'),
        ('Documents to bring to the gate:', 'Which documents should you bring to the gate?'),
        ('Keep the gate shut: Tenants must not:', 'What must tenants not do?'),
        ('The state is a word for the gate and is one of the following:', None),
        ('The eight planets are:', 'What are the eight planets?'),
        ('Common causes of anemia include:', 'What are common causes of anemia?'),
        ('Leave is granted when:', 'When is leave granted?'),
        ('Water is used for:', 'What is water used for?'),
        ('The data are composed of:', 'What are the data composed of?'),
        ('Follow these steps to reset the pump:', 'What are the steps to reset the pump?'),
        ('By the end of this section, you will be able to:', None),
        ('The four chambers of the heart:', 'What are the four chambers of the heart?'),
        ('What are the parts of a flower?', 'What are the parts of a flower?'),
        ('The plan must include the following elements:', 'Which elements must the plan include?'),
        ('Members of the board may not:', 'What may members of the board not do?'),
        ('Some benefits of exercise are:', 'What are some benefits of exercise?'),
        ('The three branches of government', 'What are the three branches of government?'),
        ('Steps in bone repair', 'What are the steps in bone repair?'),
        ('Reasons why prices rise', 'What are the reasons why prices rise?'),
        ('Quillobas had come for two reasons', 'For which two reasons had quillobas come?'),
        ('Brendov had come for two reasons', 'For which two reasons had Brendov come?'),
        ('The heart has four chambers', 'Which four chambers does the heart have?'),
        ('Each of these has three parts:', None),
        ('Where a dam is built', 'Where is a dam built?'),
        ('How prices are set', 'How are prices set?'),
        ('Which tools we use:', None),
        ('Dams need:', 'What do dams need?'),
        ('Insulin:', None),
        ('Key features:', 'Gates: what are the key features?'),
        ('Instructions', None),
        ('The following are signs of a stroke:', 'What are signs of a stroke?'),
        ('Signs of a stroke include the following:', 'What are signs of a stroke?'),
        ('Benefits include:', 'Gates: what are the benefits?'),
        ('Staff who handle food must:', None),
        ('It is important to:', None),
        ('The manager will:', 'What will the manager do?'),
        ('Managers should not:', 'What should managers not do?'),
        ('Vaccines are given to:', 'What are vaccines given to do?'),
        ('Causes', 'Gates: what are the causes?'),
        ('Procedure:', None),
        ('In this lesson you learn:', None),
        ('The course covers:', 'What does the course cover?'),
        ('The advantages of steel over iron are:', 'What are the advantages of steel over iron?'),
        ('A person can be refused entry if:', 'When can a person be refused entry?'),
        ('An employee may be dismissed for:', 'What may an employee be dismissed for?'),
        ('Photosynthesis requires:', 'What does photosynthesis require?'),
        ('For more details see:', None),
        ('The goal is to:', None),
        ('The aim of the project was to:', None),
        ('Cells have many functions:', 'Which functions do cells have?'),
        ('The process has 4 phases:', 'Which 4 phases does the process have?'),
        ("Three types of dam are common:", "Which three types of dam are common?"),
        ("Types of dam are common:", None),
        ("You can use sick leave for:", "What can you use sick leave for?"),
        ("You must not:", "What must you not do?"),
        ("If you are ill, you may request:", "If you are ill, what may you request?"),
        ("You will see:", None),
        ("We must:", None),
        ("The engineer distinguished three basic forms:", None),
        ("The council may approve:", "What may the council approve?"),
        ("Records serve a number of purposes, including:", "Which purposes do records serve?"),
        ("There are a number of reasons:", None),
        ("There are four types:", "Gates: what are the four types?"),
        ("Keep records", None),
        ("To help with a leak you should:", "What should you do to help with a leak?"),
        ("In order to help them, you need to:", None),
        ("Any one of the following can cause a leak, leading to loss:", "What can cause a leak?"),
        ("Any of the following:", None),
        ("The lock reduces waste of water by:", "How does the lock reduce waste of water?"),
        ("The lock does this by:", None),
        ("A log is a book on deck that contains the following:", "What does a log contain?"),
        ("It is a book that contains:", None),
        ("Dams have the following parts that every engineer knows:", "Which parts do dams have?"),
        ("Before you leave, make sure that:", "Before you leave, what should you make sure of?"),
        ("There are two people in the tower:", "Who are the two people in the tower?"),
        ("There are two people:", None),
        ("When to call the crew", "When should you call the crew?"),
        ("What not to bring if you are ill", "What should you not bring if you are ill?"),
        ("What to expect", None),
        ("Who may open the gate", "Who may open the gate?"),
        ("Who this is for", None),
        ("When should you call a pilot?", "When should you call a pilot?"),
        ("Leaks fall into the following classes (by size):", "Into which classes do leaks fall?"),
        ("A leak falls into one of three classes:", None),
        (
            "There are three kinds of oar and they are easy to tell apart:",
            "What are the three kinds of oar?",
        ),
        ("There are three upsides to rowing today:", "What are the three upsides to rowing?"),
        ("A raft has two parts - a deck and a mast:", "Which two parts does a raft have?"),
        (
            "A raft consists of two layers tied together:",
            "Of which two layers does a raft consist?",
        ),
        (
            "The mate (first officer) and the cook are responsible for:",
            "What are the mate and the cook responsible for?",
        ),
        ("Other charts (sea only) the crew owns:", None),
        (
            "Call the pilot if you meet any of the following signs:",
            "When should you call the pilot?",
        ),
        ("You might want to avoid the strait when:", "When might you want to avoid the strait?"),
        ("Winch repairs when:", None),
        ("Call it if:", None),
        ("The fee does not cover:", "What does the fee not cover?"),
        ("It does not cover:", None),
        ("Possible gases that can harm divers are:", "Which gases can harm divers?"),
        ("People who may sign a log are:", "Who may sign a log?"),
        ("Gases that can harm them are:", None),
        (
            "These are two of the main reasons why ropes break:",
            "What are two of the main reasons why ropes break?",
        ),
        ("These are two of them:", None),
        ("Factors affecting the tide:", "What are the factors affecting the tide?"),
        ("Ropes and hooks you will need:", "Which ropes and hooks will you need?"),
        ("Mixed storing of units in the hold:", None),
        ("The sea is a body consisting of three layers:", None),
        ("Ways to save rope:", "In which ways can you save rope?"),
        ("In addition to pay, a lease covers the following:", "What does a lease cover?"),
    ],
)  # fmt: skip
def test_the_question_of_a_line(line: str, question: str | None) -> None:
    assert head_question(line, "Gates") == question


@pytest.mark.parametrize("line", ["Symptoms", "Key features:", "Benefits include:"])
def test_a_bare_set_needs_the_heading_above_it(line: str) -> None:
    assert head_question(line) is None


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("A dam consists of:", "A dam consists of"),
        ("The parts of a dam are as follows:", "The parts of a dam are"),
        ("The signs include the following:", "The signs include"),
        ("What is a dam?", "What is a dam?"),
        ("Kinds of dam –", "Kinds of dam"),
    ],
)
def test_a_line_without_what_only_announces(line: str, bare: str) -> None:
    assert bare_line(line) == bare


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("The parts of a dam are", True),
        ("Examples of dams", False),
        ("Some causes of leaks are", False),
        ("Common causes of leaks", False),
    ],
)
def test_whether_all_are_promised(line: str, whole: bool) -> None:
    assert promises_all(line) == whole


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("Larkspur National Park", "What is Larkspur famous for?"),
        ("Larkspur", "What is larkspur famous for?"),
    ],
)
def test_a_name_that_its_topic_shows_as_one(topic: str, question: str) -> None:
    assert head_question("Larkspur is famous for:", topic) == question


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("Quillobase", "What is Quillobase responsible for?"),
        ("Capstan", "What is capstan responsible for?"),
    ],
)
def test_a_word_that_is_made_for_what_it_names(topic: str, question: str) -> None:
    assert head_question(f"{topic} is responsible for:", topic) == question


@pytest.mark.parametrize(
    ("line", "topic", "before", "whole"),
    [
        ("It keeps", "Capstan", "The capstan is old.", "Capstan keeps"),
        ("It keeps", "Capstan", "The mate sleeps on board.", "It keeps"),
        ("This service will", "Towing Services", "", "Towing Services will"),
        ("This service is", "Towing Services", "", "This service is"),
        ("This service will", "Rules", "", "This service will"),
        ("The mate sleeps below and is in charge of", None, "", "The mate is in charge of"),
        ("The oars and the mast are", None, "", "The oars and the mast are"),
    ],
)
def test_a_line_with_the_subject_that_stands_before_it(
    line: str, topic: str | None, before: str, whole: str
) -> None:
    assert with_subject(line, topic, before) == whole
