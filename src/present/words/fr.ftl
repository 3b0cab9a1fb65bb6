# Les mots de l’interface en français.

in-this-story = Dans cet article
to-viewpoints = Points de vue
all-articles = Tous les articles
to-facts = Les chiffres
to-notes = Points contestés et suites
to-whos-who = Qui est qui
updated = Notes modifiées le
first-mention = Voir la première mention
context = Afficher les fiches
named-by = Mentionné par
viewpoint = Point de vue
see-also = Voir aussi
comma = ,
semicolon = ;
short-year = ’{ $year }
source = Source
sources-label = Sources
as-of = Au { $date }
stance-critic = Critiques
stance-proponent = Partisans
concerns = Thèmes
in-their-words = cité dans l’article
in-their-words-translated = cité dans l’article, traduit par nos soins
original = Original
as-the-story-puts-it = selon l’article
show-in-story = Voir le passage
answer = Réponse
answer-earlier = Propos antérieurs
answer-elsewhere = Propos tenus ailleurs
no-answer = Nous n’avons trouvé aucune réponse dans les sources consultées.
why-these = Pourquoi ces points de vue ?
our-classification = « Critique » et « partisan » sont nos termes, pas les leurs.
note = Note
download = Données (CSV)
date-column = Date
disputed-by = Contesté par
notes-title = Ce qui est contesté, et ce qui a suivi
notes-intro = Ces notes ne font pas partie de l’article. Chacune a sa date et sa source.
notes-disputed = Là où les sources diffèrent de l’article
notes-since = Après l’article
in-the-story = Voir le passage
whos-who-title = Qui est qui
whos-who-intro = Tous les noms qui ont une fiche, et le contexte.
how-title = Comment cet article a été préparé
corrections-title = Corrections
sources-title = Toutes les sources
languages = Langues
translated = Traduit de l’original ({ $language }) par { $by }. C’est l’original qui fait foi.

close = Fermer
keep-open = Garder ouverte
next-mention = Mention suivante
all-concerns = Tous
open-all = Tout ouvrir
close-all = Tout fermer
chart = Graphique
table = Tableau
chart-or-table = Afficher
guess-first = Devinez
show-answer = Voir la réponse
skip-guess = Passer
your-guess = Votre réponse

count = { $count }
showing = { $shown } sur { PLURAL($total) ->
    [one] { $total } point de vue
    [many] { $total } de points de vue
   *[other] { $total } points de vue
}
mentioned-never = Contexte ; l’article ne le mentionne pas
mentioned = { PLURAL($times) ->
    [one] Mentionné une fois dans cet article
    [many] Mentionné { $times } de fois dans cet article
   *[other] Mentionné { $times } fois dans cet article
}
tally-critic = { PLURAL($count) ->
    [one] { $count } point de vue critique
    [many] { $count } de points de vue critiques
   *[other] { $count } points de vue critiques
}
tally-proponent = { PLURAL($count) ->
    [one] { $count } favorable
    [many] { $count } favorables
   *[other] { $count } favorables
}
tally = { $before }, { $next }
opened-critic = { $count } sur { PLURAL($all) ->
    [one] 1 critique
   *[other] { $all } critiques
}
opened-proponent = { $count } sur { PLURAL($all) ->
    [one] 1 favorable
   *[other] { $all } favorables
}
opened-begins = Ouverts jusqu’ici : { $part }
opened-goes-on = { $part },
opened-ends = { $part }.
selected-values = { $shown } valeurs sur { $all }
one-in = Environ 1 personne sur { $people }
one-in-working = { $value } pour { $of } personnes : { $of } ÷ { $value } = { $exact }, arrondi à { $people }.
chart-extremes = Le plus haut : { $high }, { $most }. Le plus bas : { $low }, { $least }.
chart-change = Évolution : de { $before } ({ $first }) à { $after } ({ $last }).
cite = Citer
cited = Copié :
citation = « { $title } ». { $publisher }. { $asof }. { $address }
guess-verdict = { $point } : { $value }. Votre réponse : { $guess }, { $ratio }.
guess-answer = { $point } : { $value }, { $ratio }.
guess-answer-apart = { $point } : { $value }.
ratio = { $size ->
    [far-less] bien moins que { $base }
    [quarter] environ le quart de { $base }
    [third] environ le tiers de { $base }
    [half] environ la moitié de { $base }
    [three-quarters] environ les trois quarts de { $base }
    [same] à peu près autant que { $base }
    [little-more] un peu plus que { $base }
    [one-and-half] environ une fois et demie { $base }
    [twice] environ le double de { $base }
    [two-and-half] environ deux fois et demie { $base }
    [between] entre { $times } et { $more } fois { $base }
   *[times] environ { $times } fois { $base }
}
map-of = Carte de localisation : { $country }
map-of-place = Carte de localisation : { $place }, { $country }
medium-confidence = Fiabilité moyenne : une seule source, ou de seconde main
why = Pourquoi :
how = Comment :
fairness = Impartialité :

kind-person = Personne
kind-place = Lieu
kind-organisation = Organisation
kind-gang = Gang
kind-prison = Prison
kind-platform = Plateforme
kind-law = Droit
source-official = Sources officielles
source-organisation = Organisations
source-academic = Recherche et statistiques
source-media = Presse
source-reference = Ouvrages de référence
more-than = plus de
at-least = au moins
about = environ
up-to = jusqu’à
correction = Correction
clarification = Précision
update = Mise à jour

language-name = Français
language-en = anglais
language-es = espagnol
language-fr = français
language-pt = portugais
language-ar = arabe
