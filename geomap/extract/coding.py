"""An article → the incidents that it tells of, each as a report whose fields say where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.coded import CodedArticle, CodedReport, Span
from geomap.extract.events.account_signs import signs_of
from geomap.extract.events.accounts import accounts
from geomap.extract.events.answers import links
from geomap.extract.events.charges import with_charges
from geomap.extract.events.heard_behind import with_armed_behind
from geomap.extract.events.incidents import incidents
from geomap.extract.events.reprisals import all_reprisals
from geomap.extract.events.story import Story
from geomap.extract.fields import fields
from geomap.extract.fields.actors import bring_home
from geomap.extract.fields.home import home
from geomap.extract.fields.unclaimed import with_unclaimed
from geomap.extract.kept import confidence
from geomap.extract.located import fill_country, located
from geomap.extract.recognisers import Text, recognised
from geomap.extract.relations import linked, relate
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geomap.extract.article import Article
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.gazetteer import Gazetteer

    Recogniser = Callable[[Text], Iterable[Mention]]


def code(
    article: Article, source_id: str, gazetteer: Gazetteer, lexicon: Lexicon, more: Sequence[Recogniser] = ()
) -> CodedArticle:
    """Return what is coded from an article; `more` recognisers find mentions beside ours.

    Reports are named by `source_id` and their order in the article.
    """
    text = Text(article, sentences(article.text), gazetteer, lexicon)
    mentions = recognised(text, more)
    told = accounts(text, mentions)
    answers = located(article.text, told, gazetteer)
    signs = [signs_of(each, answers, article.text, lexicon) for each in told]
    found, numbers = incidents(told, signs)
    group_of = {at: number for at, number in enumerate(numbers) if number is not None}
    beside = links([each.telling for each in told], group_of)
    related = linked(beside, group_of)
    sure = {
        number: confidence(article.text, each, article.published, is_linked=number in related)
        for number, each in enumerate(found)
    }
    kept = [number for number in sure if sure[number]]
    replies = all_reprisals(article.text, text.sentences) if kept else []
    story = Story(article.text, text.sentences, mentions, told, group_of, frozenset(kept), found, beside, replies)
    charged = with_armed_behind(story, with_charges(story, lexicon), lexicon)
    reported = with_unclaimed(story, charged, signs)
    at_home = home(reported.values(), answers, article.text)
    coded = {number: fields(reported[number], answers, article.text, lexicon, at_home) for number in kept}
    ids = {number: f"{source_id}-{order}" for order, number in enumerate(kept, 1)}
    fill_country(coded.values(), answers)
    bring_home(coded.values(), lexicon)
    relate(story, coded, ids, lexicon)
    reports = [CodedReport(ids[each], coded[each], _spans(reported[each]), sure[each]) for each in kept]
    return CodedArticle(source_id, article, text.sentences, mentions, reports)


def _spans(told: Told) -> tuple[Span, ...]:
    return tuple(Span(each.telling.sentence.number, each.telling.start, each.telling.end) for each in told.accounts)
