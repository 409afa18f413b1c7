"""The commonest function words of languages in Latin script, and the languages of other scripts.

Written for quizgen from general knowledge of each language; lower case. A word may be in
several lists: what decides is how much of a text each list covers.
"""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to a in is that was for it with as on be by are this at from or an which "
        "have has had not but were they their its he his she her we our you will would been "
        "when who can more than into about also these other there if all one after before",
        "de": "der die das und ist nicht von zu den mit ein eine einen einem einer des dem auf für "
        "im sich auch als es an werden aus er hat dass sie nach wird bei um am sind noch wie "
        "über so zum war haben nur oder aber vor zur bis mehr durch ihr wir ich wurde",
        "fr": "le la les de des du et est une un dans que qui pour par sur au aux avec il elle ne "
        "pas ce cette ces son sa ses plus se en sont a été ont mais ou comme nous vous leur "
        "leurs entre être fait deux lui où aussi y l d qu n s c après sous",
        "es": "el la los las de del y que en un una es por con para se no lo su sus al como más "
        "pero fue este esta entre cuando muy sin sobre también hasta hay donde han desde todo "
        "son era ha le les o e ser porque esto ese años dos",
        "it": "il lo la gli le di del della dei delle e che in un una è per con non si da al alla "
        "dal dalla nel nella come più anche sono ma ha questo questa suo sua loro tra fra stato "
        "essere ed o i se ci era hanno quando l dell nell all molto dopo",
        "pt": "o a os as de do da dos das e que em um uma é por com para se não no na nos nas ao "
        "como mais mas foi este esta entre quando muito sem sobre também até são era pelo pela "
        "seu sua seus ser ou tem há já às foram isso anos",
        "nl": "de het een en van is in dat op te zijn met voor niet die aan er om ook als bij door "
        "naar uit maar dan nog hij ze zij werd wordt heeft hebben had over tot kan zich deze "
        "dit wel geen ik we meer worden hun onder tussen werden",
        "sv": "och att det som en är på av för med den till inte har de ett om vi han var men så "
        "från sig kan hade eller när under ut vid efter också där alla detta denna mycket hon "
        "skulle blev mellan sin år bara",
        "da": "og at det som en er på af for med den til ikke har de et om vi han var men så "
        "fra sig "
        "kan havde eller når under ud ved efter også der alle dette denne meget hun skulle blev "
        "mellem sin år kun blive efter hvor",
        "no": "og at det som en er på av for med den til ikke har de et om vi han var men så "
        "fra seg "
        "kan hadde eller når under ut ved etter også der alle dette denne mye hun skulle ble "
        "mellom sin år bare bli etter hvor jeg",
        "fi": "ja on ei se että oli joka hän mutta kun myös ovat sen tai kuin mukaan ole jo "
        "vain niin "
        "hänen sekä voi jos nyt vuonna jotka tämä tämän noin kanssa sitä ne siitä olivat",
        "pl": "i w na z do nie się że jest to o jak po od za przez dla co ale był była są tym "
        "który "
        "która które jego jej oraz ich może tylko już być przy także lub ze roku został między",
        "cs": "a v se na je že s z do o k i to jako za pro by ale po jeho od byl byla jsou který "
        "která které při není nebo však také jen ve už podle být až má roku mezi tak",
        "sk": "a v sa na je že s z do o k aj to ako za pre by ale po jeho od bol bola sú ktorý "
        "ktorá "
        "ktoré pri nie alebo však tiež len vo už podľa byť až má roku medzi tak",
        "hu": "a az és hogy nem is egy van volt ez de meg csak el már még mint vagy ki azt be ha "
        "amely lehet majd úgy után kell minden szerint között ezt azonban pedig voltak",
        "ro": "și de în la a cu pe că o un din este nu pentru mai care au fost sunt ca se prin sau "
        "dar al ale lui după sa fi între când această acest cele lor avea este era până",
        "tr": "ve bir bu da de için ile çok daha olan olarak gibi kadar ne o ama en var sonra her "
        "ise ya olduğu tarafından değil göre ancak büyük iki oldu yıl arasında içinde",
        "id": "yang dan di dari ini itu dengan untuk pada dalam tidak adalah ke akan oleh juga ada "
        "sebagai telah mereka atau dapat saat karena lebih tahun seperti bahwa ia satu antara",
        "vi": "của và là các một trong có được cho không người những với này đã khi về từ đến ở "
        "năm ra cũng như tại để nhiều vào sau theo trên hai",
        "sw": "ya na wa kwa ni katika za la kuwa hii cha pia huo kama yake wake mwaka baada hiyo "
        "ambayo alikuwa wakati kutoka",
        "la": "et in est non ad ut cum quod qui sed quae ab ex de si esse sunt etiam per hoc enim "
        "aut atque nec quam autem quo eius me te se",
        "ca": "el la els les de del i que en un una és per amb no es al com més però va aquest "
        "aquesta entre quan molt sense també fins són era seva seu hi ha dels als o",
    }.items()
}

SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "ru"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "ar"),
    (0x0900, 0x097F, "hi"),
    (0x0980, 0x09FF, "bn"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0E00, 0x0E7F, "th"),
    (0x10A0, 0x10FF, "ka"),
    (0x3040, 0x30FF, "ja"),
    (0x4E00, 0x9FFF, "zh"),
    (0xAC00, 0xD7AF, "ko"),
)
"""First and last code point of a block, and the language most written in it."""

TELLING: dict[str, tuple[tuple[str, str], ...]] = {
    "ru": (("іїєґ", "uk"), ("әғқңөұүһі", "kk"), ("ђјљњћџ", "sr"), ("ў", "be")),
    "ar": (("ٹڈڑےں", "ur"), ("پچژگ", "fa")),
}
"""Letters that tell another language of the same script, tried in order."""
