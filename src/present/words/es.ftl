# Las palabras de la interfaz en español de América; las usan es-419, es-SV y las demás variantes.

in-this-story = En esta noticia
to-viewpoints = Posturas
all-articles = Todas las noticias
to-facts = Las cifras
to-notes = Lo que se discute y lo que vino después
to-whos-who = Quién es quién
updated = Notas editadas el
first-mention = Ver la primera mención
context = Mostrar fichas
named-by = Lo menciona
viewpoint = Postura
see-also = Véase también
comma = ,
semicolon = ;
short-year = ’{ $year }
source = Fuente
sources-label = Fuentes
as-of = Datos al { $date }
stance-critic = Críticos
stance-proponent = Partidarios
concerns = Temas
in-their-words = palabras textuales
in-their-words-translated = palabras textuales, traducidas por nosotros
original = Original
as-the-story-puts-it = según la noticia
show-in-story = Ver el pasaje
answer = Respuesta
answer-earlier = Dicho antes
answer-elsewhere = Dicho en otro contexto
no-answer = No encontramos ninguna respuesta en las fuentes que consultamos.
why-these = ¿Por qué estas posturas?
our-classification = «Crítico» y «partidario» son etiquetas nuestras, no suyas.
note = Nota
download = Datos (CSV)
date-column = Fecha
disputed-by = Lo cuestiona
notes-title = Lo que se discute y lo que vino después
notes-intro = Estas notas no son parte de la noticia. Cada una tiene su fecha y su fuente.
notes-disputed = Donde las fuentes difieren de la noticia
notes-since = Después de la noticia
in-the-story = Ver el pasaje
whos-who-title = Quién es quién
whos-who-intro = Todos los nombres con ficha, y el contexto.
how-title = Cómo se elaboró
corrections-title = Correcciones
sources-title = Todas las fuentes
languages = Idiomas
translated = Traducido del { $language } por { $by }. En caso de duda, prevalece el texto en { $language }.

close = Cerrar
keep-open = Dejar abierta
next-mention = Siguiente mención
all-concerns = Todos
open-all = Abrir todas
close-all = Cerrar todas
chart = Gráfico
table = Tabla
chart-or-table = Mostrar como
guess-first = Adivine
show-answer = Ver la respuesta
skip-guess = Omitir
your-guess = Su respuesta

count = { $count }
showing = Se { PLURAL($shown) ->
    [one] muestra 1
   *[other] muestran { $shown }
} de { PLURAL($total) ->
    [one] 1 postura
    [many] { $total } de posturas
   *[other] { $total } posturas
}
mentioned-never = Contexto; la noticia no lo menciona
mentioned = { PLURAL($times) ->
    [one] Se menciona una vez en esta noticia
    [many] Se menciona { $times } de veces en esta noticia
   *[other] Se menciona { $times } veces en esta noticia
}
tally-critic = { PLURAL($count) ->
    [one] 1 postura crítica
    [many] { $count } de posturas críticas
   *[other] { $count } posturas críticas
}
tally-proponent = { PLURAL($count) ->
    [one] 1 favorable
    [many] { $count } favorables
   *[other] { $count } favorables
}
tally = { $before }, { $next }
opened-critic = { $count } de { PLURAL($all) ->
    [one] 1 crítica
   *[other] { $all } críticas
}
opened-proponent = { $count } de { PLURAL($all) ->
    [one] 1 favorable
   *[other] { $all } favorables
}
opened-begins = Abiertas hasta ahora: { $part }
opened-goes-on = { $part },
opened-ends = { $part }.
selected-values = { $shown } de { $all } valores
one-in = Alrededor de 1 de cada { PLURAL($people) ->
    [one] 1 persona
    [many] { $people } de personas
   *[other] { $people } personas
}
one-in-working = { $value } de cada { $of } personas: { $of } ÷ { $value } = { $exact }, redondeado a { $people }.
chart-extremes = Valor más alto: { $high }, { $most }. Más bajo: { $low }, { $least }.
chart-change = Cambio: de { $before } ({ $first }) a { $after } ({ $last }).
cite = Citar
cited = Copiado:
citation = «{ $title }». { $publisher }. { $asof }. { $address }
guess-verdict = { $point }: { $value }. Su respuesta: { $guess }, { $ratio }.
guess-answer = { $point }: { $value }, { $ratio }.
guess-answer-apart = { $point }: { $value }.
ratio = { $size ->
    [far-less] mucho menos que { $base }
    [quarter] cerca de la cuarta parte de { $base }
    [third] cerca de la tercera parte de { $base }
    [half] cerca de la mitad de { $base }
    [three-quarters] cerca de tres cuartas partes de { $base }
    [same] más o menos lo mismo que { $base }
    [little-more] un poco más que { $base }
    [one-and-half] cerca de una vez y media { $base }
    [twice] cerca del doble de { $base }
    [two-and-half] cerca de dos veces y media { $base }
    [between] entre { $times } y { $more } veces { $base }
   *[times] unas { $times } veces { $base }
}
map-of = Mapa de ubicación: { $country }
map-of-place = Mapa de ubicación: { $place }, { $country }
medium-confidence = Confianza media: una sola fuente o de segunda mano
why = Por qué:
how = Cómo:
fairness = Imparcialidad:

kind-person = Persona
kind-place = Lugar
kind-organisation = Organización
kind-gang = Pandilla
kind-prison = Cárcel
kind-platform = Plataforma
kind-law = Derecho
source-official = Fuentes oficiales
source-organisation = Organizaciones
source-academic = Investigación y estadística
source-media = Prensa
source-reference = Obras de consulta
more-than = más de
at-least = al menos
about = cerca de
up-to = hasta
correction = Corrección
clarification = Aclaración
update = Actualización

language-name = Español
language-en = inglés
language-es = español
language-fr = francés
language-pt = portugués
language-ar = árabe
