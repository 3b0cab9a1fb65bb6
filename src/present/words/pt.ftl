# As palavras da interface em português do Brasil.

in-this-story = Nesta reportagem
to-viewpoints = Pontos de vista
all-articles = Todas as reportagens
to-facts = Os números
to-notes = O que se contesta e o que veio depois
to-whos-who = Quem é quem
updated = Notas editadas em
first-mention = Ver a primeira menção
context = Mostrar fichas
named-by = Mencionado por
viewpoint = Ponto de vista
see-also = Veja também
comma = ,
semicolon = ;
short-year = ’{ $year }
source = Fonte
sources-label = Fontes
as-of = Em { $date }
stance-critic = Críticos
stance-proponent = Apoiadores
concerns = Temas
in-their-words = citado na reportagem
in-their-words-translated = citado na reportagem, traduzido por nós
original = Original
as-the-story-puts-it = segundo a reportagem
show-in-story = Ver o trecho
answer = Resposta
answer-earlier = Dito antes
answer-elsewhere = Dito em outro contexto
no-answer = Não encontramos nenhuma resposta nas fontes que consultamos.
why-these = Por que estes pontos de vista?
our-classification = “Crítico” e “apoiador” são rótulos nossos, não deles.
note = Nota
download = Dados (CSV)
date-column = Data
disputed-by = Contestado por
notes-title = O que se contesta e o que veio depois
notes-intro = Estas notas não fazem parte da reportagem. Cada uma tem data e fonte próprias.
notes-disputed = Onde as fontes diferem da reportagem
notes-since = Depois da reportagem
in-the-story = Ver o trecho
whos-who-title = Quem é quem
whos-who-intro = Todos os nomes que têm ficha, e o contexto.
how-title = Como esta reportagem foi preparada
corrections-title = Correções
sources-title = Todas as fontes
languages = Idiomas
translated = Traduzido do { $language } por { $by }. Em caso de dúvida, vale o texto em { $language }.

close = Fechar
keep-open = Manter aberta
next-mention = Próxima menção
all-concerns = Todos
open-all = Abrir todos
close-all = Fechar todos
chart = Gráfico
table = Tabela
chart-or-table = Mostrar como
guess-first = Adivinhe
show-answer = Ver a resposta
skip-guess = Pular
your-guess = Seu palpite

count = { $count }
showing = { $shown } de { PLURAL($total) ->
    [one] { $total } ponto de vista
    [many] { $total } de pontos de vista
   *[other] { $total } pontos de vista
}
mentioned-never = Contexto; a reportagem não o menciona
mentioned = { PLURAL($times) ->
    [one] Mencionado uma vez nesta reportagem
    [many] Mencionado { $times } de vezes nesta reportagem
   *[other] Mencionado { $times } vezes nesta reportagem
}
tally-critic = { PLURAL($count) ->
    [one] { $count } ponto de vista crítico
    [many] { $count } de pontos de vista críticos
   *[other] { $count } pontos de vista críticos
}
tally-proponent = { PLURAL($count) ->
    [one] { $count } favorável
    [many] { $count } favoráveis
   *[other] { $count } favoráveis
}
tally = { $before }, { $next }
opened-critic = { $count } de { PLURAL($all) ->
    [one] 1 crítico
   *[other] { $all } críticos
}
opened-proponent = { $count } de { PLURAL($all) ->
    [one] 1 favorável
   *[other] { $all } favoráveis
}
opened-begins = Abertos até agora: { $part }
opened-goes-on = { $part },
opened-ends = { $part }.
selected-values = { $shown } de { $all } valores
one-in = Cerca de 1 em cada { PLURAL($people) ->
    [one] { $people } pessoa
    [many] { $people } de pessoas
   *[other] { $people } pessoas
}
one-in-working = { $value } em cada { $of } pessoas: { $of } ÷ { $value } = { $exact }, arredondado para { $people }.
chart-extremes = Mais alto: { $high }, { $most }. Mais baixo: { $low }, { $least }.
chart-change = Variação: de { $before } ({ $first }) a { $after } ({ $last }).
cite = Citar
cited = Copiado:
citation = “{ $title }”. { $publisher }. { $asof }. { $address }
guess-verdict = { $point }: { $value }. Seu palpite: { $guess }, { $ratio }.
guess-answer = { $point }: { $value }, { $ratio }.
guess-answer-apart = { $point }: { $value }.
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
medium-confidence = Confiança média: uma só fonte ou de segunda mão
why = Por quê:
how = Como:
fairness = Imparcialidade:

kind-person = Pessoa
kind-place = Lugar
kind-organisation = Organização
kind-gang = Gangue
kind-prison = Prisão
kind-platform = Plataforma
kind-law = Direito
source-official = Fontes oficiais
source-organisation = Organizações
source-academic = Pesquisa e estatística
source-media = Imprensa
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
