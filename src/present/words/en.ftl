# The words of the interface in English. Every language has the same messages; a test holds them to agree.

in-this-story = In this story
to-viewpoints = Viewpoints
all-articles = All articles
to-facts = The figures
to-notes = Disputed, and later
to-whos-who = Who’s who
updated = Notes edited
first-mention = Go to the first mention
context = Show cards
named-by = Mentioned by
viewpoint = Viewpoint
see-also = See also
comma = ,
semicolon = ;
short-year = ’{ $year }
source = Source
sources-label = Sources
as-of = As of { $date }
stance-critic = Critics
stance-proponent = Proponents
concerns = Concerns
in-their-words = quoted in the story
in-their-words-translated = quoted in the story, translated by us
original = Original
as-the-story-puts-it = as the story puts it
show-in-story = See the passage
answer = Response
answer-earlier = Said earlier
answer-elsewhere = Said elsewhere
no-answer = We found no response in the sources we consulted.
why-these = Why these viewpoints?
our-classification = “Critic” and “proponent” are our labels, not theirs.
note = Note
download = Data (CSV)
date-column = Date
disputed-by = Disputed by
notes-title = What is disputed, and what came after
notes-intro = These notes are not part of the story. Each has its own date and source.
notes-disputed = Where sources differ from the story
notes-since = Since the story
in-the-story = See the passage
whos-who-title = Who’s who
whos-who-intro = Everyone and everything that has a card, with some background.
how-title = How this was put together
corrections-title = Corrections
sources-title = All sources
languages = Languages
translated = Translated from the { $language } by { $by }. The { $language } text is authoritative.

close = Close
keep-open = Keep open
next-mention = Next mention
all-concerns = All
open-all = Open all
close-all = Close all
chart = Chart
table = Table
chart-or-table = Show as
guess-first = Guess first
show-answer = Show the answer
skip-guess = Skip
your-guess = Your guess

count = { $count }
showing = Showing { $shown } of { PLURAL($total) ->
    [one] 1 viewpoint
   *[other] { $total } viewpoints
}
mentioned-never = Background; the story does not name it
mentioned = { PLURAL($times) ->
    [one] Mentioned once in this story
   *[other] Mentioned { $times } times in this story
}
tally-critic = { PLURAL($count) ->
    [one] 1 critical viewpoint
   *[other] { $count } critical viewpoints
}
tally-proponent = { PLURAL($count) ->
    [one] 1 supportive
   *[other] { $count } supportive
}
tally = { $before }, { $next }
opened-critic = { $count } of { $all } critical
opened-proponent = { $count } of { $all } supportive
opened-begins = Opened so far: { $part }
opened-goes-on = { $part },
opened-ends = { $part }.
selected-values = { $shown } of { $all } values
one-in = About 1 in { $people } people
one-in-working = { $value } of every { $of } people: { $of } ÷ { $value } = { $exact }, rounded to { $people }.
chart-extremes = Highest: { $high }, { $most }. Lowest: { $low }, { $least }.
chart-change = Change: from { $before } ({ $first }) to { $after } ({ $last }).
cite = Cite
cited = Copied:
citation = “{ $title }”. { $publisher }. { $asof }. { $address }
guess-verdict = { $point }: { $value }. You guessed { $guess }, { $ratio }.
guess-answer = { $point }: { $value }, { $ratio }.
guess-answer-apart = { $point }: { $value }.
ratio = { $size ->
    [far-less] far less than { $base }
    [quarter] about a quarter of { $base }
    [third] about a third of { $base }
    [half] about half of { $base }
    [three-quarters] about three quarters of { $base }
    [same] about the same as { $base }
    [little-more] a little more than { $base }
    [one-and-half] about one and a half times { $base }
    [twice] about twice { $base }
    [two-and-half] about two and a half times { $base }
    [between] between { $times } and { $more } times { $base }
   *[times] about { $times } times { $base }
}
map-of = Locator map: { $country }
map-of-place = Locator map: { $place }, { $country }
medium-confidence = Medium confidence: a single or secondhand source
why = Why:
how = How:
fairness = Fairness:

kind-person = Person
kind-place = Place
kind-organisation = Organization
kind-gang = Gang
kind-prison = Prison
kind-platform = Platform
kind-law = Law
source-official = Official
source-organisation = Organizations
source-academic = Research and statistics
source-media = News reports
source-reference = Reference works
more-than = more than
at-least = at least
about = about
up-to = up to
correction = Correction
clarification = Clarification
update = Update

language-name = English
language-en = English
language-es = Spanish
language-fr = French
language-pt = Portuguese
language-ar = Arabic
