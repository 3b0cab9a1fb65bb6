# Las palabras de la interfaz en español de América; las usan es-419, es-SV y las demás variantes.

in-this-story = En esta nota
to-viewpoints = Posturas
all-articles = Todos los artículos
to-facts = Las cifras
to-notes = Lo disputado y lo posterior
to-whos-who = Quién es quién
updated = Notas actualizadas el
first-mention = Ver la primera
context = Fichas
named-by = En palabras de
viewpoint = Punto de vista
see-also = Véase también
comma = ,
semicolon = ;
short-year = ’{ $year }
source = Fuente
sources-label = Fuentes
as-of = Fecha: { $date }
critics = Críticos
proponents = Defensores
concerns = Temas
in-their-words = palabras textuales
in-their-words-translated = palabras textuales, traducidas por nosotros
original = Original
as-the-story-puts-it = según lo cuenta la nota
show-in-story = Ver en la nota
answer = Qué se responde
no-answer = No encontramos respuesta a esto en las fuentes que leímos.
why-these = Por qué estas voces.
our-classification = «Crítico» y «defensor» son etiquetas nuestras, no de ellos.
note = Nota
download = Datos (CSV)
date-column = Fecha
disputed-by = Lo disputa
notes-title = Lo disputado y lo que vino después
notes-intro = Estas notas no son parte del texto. Cada una tiene su propia fecha y su fuente.
notes-disputed = Donde las fuentes difieren de la nota
notes-since = Después de la nota
in-the-story = El pasaje en la nota
whos-who-title = Quién es quién
whos-who-intro = Cada nombre que tiene una ficha en la nota, y lo que hay detrás.
how-title = Cómo se hizo esto
corrections-title = Correcciones
sources-title = Todas las fuentes
languages = Idiomas
translated = Traducido del { $language } por { $by }. Vale el texto en { $language }.

close = Cerrar
keep-open = Dejar abierta
next-mention = Siguiente mención
all-concerns = Todos
open-all = Abrir todas
close-all = Cerrar todas
chart = Gráfico
table = Tabla
chart-or-table = Mostrar como
guess-first = Adivinar
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
mentioned-never = Contexto; la nota no lo nombra
mentioned = { PLURAL($times) ->
    [one] Se nombra una vez en esta nota
    [many] Se nombra { $times } de veces en esta nota
   *[other] Se nombra { $times } veces en esta nota
}
tally-critics = { PLURAL($count) ->
    [one] 1 voz crítica
    [many] { $count } de voces críticas
   *[other] { $count } voces críticas
}
tally-proponents = { PLURAL($count) ->
    [one] 1 defensor
    [many] { $count } de defensores
   *[other] { $count } defensores
}
tally = { $critics }, { $proponents }
opened-critics = Abiertos hasta ahora: { $count } de { PLURAL($all) ->
    [one] 1 crítico,
   *[other] { $all } críticos,
}
opened-proponents = { $count } de { PLURAL($all) ->
    [one] 1 defensor.
   *[other] { $all } defensores.
}
selected-values = { $shown } de { $all } valores
one-in = Cerca de 1 de cada { PLURAL($people) ->
    [one] 1 persona
    [many] { $people } de personas
   *[other] { $people } personas
}
one-in-working = { $value } de cada { $of } personas: { $of } ÷ { $value } = { $exact }, redondeado a { $people }.
chart-extremes = Valor más alto: { $high }, { $most }. Más bajo: { $low }, { $least }.
chart-change = De { $before } ({ $first }) a { $after } ({ $last }).
cite = Citar
cited = Copiado:
citation = «{ $title }». { $publisher }. { $asof }. { $address }
guess-verdict = { $point }: { $value }. Su respuesta: { $guess }, { $ratio }.
guess-answer = { $point }: { $value }, { $ratio }.
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
medium-confidence = Certeza media: una sola fuente, o de segunda mano
why = Por qué.
how = Cómo.
fairness = Equidad.

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
source-media = Noticias
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
