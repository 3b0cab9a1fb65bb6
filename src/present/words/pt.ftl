# As palavras da interface em português do Brasil.

in-this-story = Nesta reportagem
to-viewpoints = Pontos de vista
all-articles = Todos os artigos
to-facts = Os números
to-notes = Contestado, e desde então
to-whos-who = Quem é quem
updated = Notas atualizadas em
first-mention = Ver a primeira
context = Fichas
named-by = Nas palavras de
viewpoint = Ponto de vista
see-also = Veja também
comma = ,
semicolon = ;
short-year = ’{ $year }
source = Fonte
sources-label = Fontes
as-of = Em { $date }
critics = Críticos
proponents = Defensores
concerns = Temas
in-their-words = citado na reportagem
in-their-words-translated = citado na reportagem, traduzido por nós
original = Original
as-the-story-puts-it = segundo a reportagem
show-in-story = Ver na reportagem
answer = O que se responde
no-answer = Não encontramos resposta a isto nas fontes que lemos.
why-these = Por que estas vozes.
our-classification = “Crítico” e “defensor” são rótulos nossos, não deles.
note = Nota
download = Dados (CSV)
date-column = Data
disputed-by = Contestado por
notes-title = O que é contestado, e o que veio depois
notes-intro = Estas notas não fazem parte da reportagem. Cada uma tem data e fonte próprias.
notes-disputed = Onde as fontes diferem da reportagem
notes-since = Depois da reportagem
in-the-story = O trecho na reportagem
whos-who-title = Quem é quem
whos-who-intro = Cada nome que tem uma ficha na reportagem, e o contexto deles.
how-title = Como isto foi feito
corrections-title = Correções
sources-title = Todas as fontes
languages = Idiomas
translated = Traduzido do { $language } por { $by }. Vale o texto em { $language }.

close = Fechar
keep-open = Manter aberto
next-mention = Próxima menção
all-concerns = Todos
open-all = Abrir todos
close-all = Fechar todos
chart = Gráfico
table = Tabela
chart-or-table = Mostrar como
guess-first = Adivinhar
show-answer = Ver a resposta
skip-guess = Pular
your-guess = Seu palpite

count = { $count }
showing = { $shown } de { PLURAL($total) ->
    [one] { $total } ponto de vista
    [many] { $total } de pontos de vista
   *[other] { $total } pontos de vista
}
mentioned-never = Contexto; a reportagem não o nomeia
mentioned = { PLURAL($times) ->
    [one] Nomeado uma vez nesta reportagem
    [many] Nomeado { $times } de vezes nesta reportagem
   *[other] Nomeado { $times } vezes nesta reportagem
}
tally-critics = { PLURAL($count) ->
    [one] { $count } voz crítica
    [many] { $count } de vozes críticas
   *[other] { $count } vozes críticas
}
tally-proponents = { PLURAL($count) ->
    [one] { $count } defensor
    [many] { $count } de defensores
   *[other] { $count } defensores
}
tally = { $critics }, { $proponents }
opened-critics = Abertos até agora: { $count } de { PLURAL($all) ->
    [one] 1 crítico,
   *[other] { $all } críticos,
}
opened-proponents = { $count } de { PLURAL($all) ->
    [one] 1 defensor.
   *[other] { $all } defensores.
}
selected-values = { $shown } de { $all } valores
one-in = Cerca de 1 em cada { PLURAL($people) ->
    [one] { $people } pessoa
    [many] { $people } de pessoas
   *[other] { $people } pessoas
}
one-in-working = { $value } em cada { $of } pessoas: { $of } ÷ { $value } = { $exact }, arredondado para { $people }.
chart-extremes = Mais alto: { $high }, { $most }. Mais baixo: { $low }, { $least }.
chart-change = De { $before } ({ $first }) a { $after } ({ $last }).
cite = Citar
cited = Copiado:
citation = “{ $title }”. { $publisher }. { $asof }. { $address }
guess-verdict = { $point }: { $value }. Seu palpite: { $guess }, { $ratio }.
guess-answer = { $point }: { $value }, { $ratio }.
ratio = { $size ->
    [far-less] muito menos que { $base }
    [quarter] cerca de um quarto de { $base }
    [third] cerca de um terço de { $base }
    [half] cerca da metade de { $base }
    [three-quarters] cerca de três quartos de { $base }
    [same] mais ou menos o mesmo que { $base }
    [little-more] um pouco mais que { $base }
    [one-and-half] cerca de uma vez e meia { $base }
    [twice] cerca do dobro de { $base }
    [two-and-half] cerca de duas vezes e meia { $base }
    [between] entre { $times } e { $more } vezes { $base }
   *[times] cerca de { $times } vezes { $base }
}
map-of = Mapa de localização: { $country }
map-of-place = Mapa de localização: { $place }, { $country }
medium-confidence = Certeza média: uma só fonte, ou de segunda mão
why = Por quê.
how = Como.
fairness = Equidade.

kind-person = Pessoa
kind-place = Lugar
kind-organisation = Organização
kind-gang = Facção
kind-prison = Prisão
kind-platform = Plataforma
kind-law = Direito
source-official = Fontes oficiais
source-organisation = Organizações
source-academic = Pesquisa e estatística
source-media = Reportagens
source-reference = Obras de referência
more-than = mais de
at-least = pelo menos
about = cerca de
up-to = até
correction = Correção
clarification = Esclarecimento
update = Atualização

language-name = Português
language-en = inglês
language-es = espanhol
language-fr = francês
language-pt = português
language-ar = árabe
