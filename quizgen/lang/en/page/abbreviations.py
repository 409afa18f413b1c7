"""English abbreviations that end in a full stop, by what may follow them.

Written for quizgen from general knowledge of English usage; lower case, without the last stop.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    mr mrs ms messrs mme mlle dr prof rev revd fr hon pres gov sen rep amb gen lt col maj capt
    cpt cmdr cdr adm sgt cpl pvt supt insp det rt st ste mt ft pt sec'y atty asst assoc dep dir
    """
)
"""Stand before a name: never the end of a sentence."""

POINTERS = _words(
    """
    no nos nr fig figs eq eqs eqn tab sec sect ch chap vol vols p pp para par art arts ex ref
    refs ver rev ed eds cat app appx c ca circa approx cf fl b d r est max min tel ext op pt col
    lot
    """
)
"""Stand before a number (`Fig. 3`, `c. 1500`): no end of a sentence there."""

INNER = _words(
    """
    e.g i.e viz cf vs v al resp approx ca incl esp spec eg ie transl trans cit ibid op loc
    """
)
"""Stand inside a sentence, whatever follows."""

OPEN = _words(
    """
    u.s u.k u.n u.s.a u.s.s.r u.a.e e.u d.c a.m p.m a.d b.c b.c.e c.e ph.d m.d b.a m.a b.sc m.sc
    d.phil ll.b ll.d m.p r.n m.b.a n.y l.a inc ltd co corp bros plc llc gmbh jr sr esq dept
    univ inst assn natl intl govt est ave blvd rd sq bldg hwy jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn
    del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn
    tex va vt wash wis wyo ont que alta ft in oz lb lbs yd mi km cm mm kg hr hrs min mins sq cu
    gal pop
    """
)
"""May stand inside a sentence or end it: what follows decides."""

STARTERS = _words(
    """
    the a an this that these those there here he she it we they i you his her its our their my
    your in on at by for from with without within into after before during since until while
    when where why how what which who whose if unless although though because as once under over
    between among against despite through throughout according but and or nor so yet however
    moreover furthermore meanwhile instead thus therefore hence then now today later earlier
    soon still also only even each every both all some many most few several no none not one two
    three four five another other such same first second third next last finally again perhaps
    maybe never always often
    """
)
"""Words that seldom stand with a capital letter except at the start of a sentence."""

SPEECH = _words(
    """
    said says asked asks replied replies added adds told tells shouted cried wrote writes noted
    exclaimed answered whispered explained remarked declared announced recalled joked wondered
    demanded insisted quipped murmured called yelled inquired enquired
    """
)
"""Verbs that follow a quotation and its speaker."""
