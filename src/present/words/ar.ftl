# كلمات الواجهة بالعربية.

in-this-story = في هذا الخبر
to-viewpoints = وجهات النظر
all-articles = كل الأخبار
to-facts = الأرقام
to-notes = المختلف عليه وما جاء بعده
to-whos-who = من هو من
updated = عُدّلت الملاحظات في
first-mention = انظر الموضع الأول
context = إظهار البطاقات
named-by = ورد ذكره لدى
viewpoint = وجهة نظر
see-also = انظر أيضًا
comma = ،
semicolon = ؛
short-year = { "\u200E" }’{ $year }
source = المصدر
sources-label = المصادر
as-of = بتاريخ { $date }
stance-critic = المنتقدون
stance-proponent = المؤيدون
concerns = المسائل
in-their-words = نص منقول في الخبر
in-their-words-translated = نص منقول في الخبر، من ترجمتنا
original = الأصل
as-the-story-puts-it = كما يرويه الخبر
show-in-story = انظر الموضع
answer = الرد
answer-earlier = قيل قبل ذلك
answer-elsewhere = قيل في سياق آخر
no-answer = لم نجد ردًّا في المصادر التي رجعنا إليها.
why-these = لماذا وجهات النظر هذه؟
our-classification = «منتقد» و«مؤيد» تصنيفان من عندنا لا من عندهم.
note = ملاحظة
download = البيانات (CSV)
date-column = التاريخ
disputed-by = يعترض عليه
notes-title = المختلف عليه وما جاء بعده
notes-intro = هذه الملاحظات ليست من الخبر. لكل منها تاريخها ومصدرها.
notes-disputed = حيث تخالف المصادر الخبر
notes-since = بعد نشر الخبر
in-the-story = انظر الموضع
whos-who-title = من هو من
whos-who-intro = كل ما له بطاقة، مع خلفيته.
how-title = كيف أُعدّ هذا
corrections-title = التصحيحات
sources-title = جميع المصادر
languages = اللغات
translated = نقله { $by } عن { $language }. المعتمد هو النص الأصلي.

close = إغلاق
keep-open = إبقاء البطاقة مفتوحة
next-mention = الموضع التالي
all-concerns = الكل
open-all = افتح الكل
close-all = أغلق الكل
chart = رسم بياني
table = جدول
chart-or-table = طريقة العرض
guess-first = خمّن أولًا
show-answer = اعرض الجواب
skip-guess = تخطَّ
your-guess = تخمينك

count = { $count }
showing = المعروض { $shown } من { PLURAL($total) ->
    [zero] { $total } وجهة نظر
    [one] وجهة نظر واحدة
    [two] وجهتي نظر
    [few] { $total } وجهات نظر
    [many] { $total } وجهة نظر
   *[other] { $total } وجهة نظر
}
mentioned-never = خلفية؛ لا يذكره الخبر
mentioned = { PLURAL($times) ->
    [one] ذُكر مرة واحدة في هذا الخبر
    [two] ذُكر مرتين في هذا الخبر
    [few] ذُكر { $times } مرات في هذا الخبر
    [many] ذُكر { $times } مرة في هذا الخبر
   *[other] ذُكر { $times } مرة في هذا الخبر
}
tally-critic = { PLURAL($count) ->
    [zero] لا وجهة نظر منتقدة
    [one] وجهة نظر منتقدة واحدة
    [two] وجهتا نظر منتقدتان
    [few] { $count } وجهات نظر منتقدة
    [many] { $count } وجهة نظر منتقدة
   *[other] { $count } وجهة نظر منتقدة
}
tally-proponent = { PLURAL($count) ->
    [zero] لا مؤيدة
    [one] واحدة مؤيدة
    [two] اثنتان مؤيدتان
    [few] { $count } مؤيدة
    [many] { $count } مؤيدة
   *[other] { $count } مؤيدة
}
tally = { $before }، { $next }
opened-critic = المنتقدة { $count } من { $all }
opened-proponent = المؤيدة { $count } من { $all }
opened-begins = فُتح حتى الآن: { $part }
opened-goes-on = { $part }،
opened-ends = { $part }.
selected-values = { $shown } من { $all } قيمة
one-in = نحو 1 من كل { PLURAL($people) ->
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
}
one-in-working = { $value } من كل { $of } شخص: { "\u2066" }{ $of } ÷ { $value } = { $exact }{ "\u2069" }، ويقرَّب إلى { $people }.
chart-extremes = الأعلى: { $high }، { $most }. الأدنى: { $low }، { $least }.
chart-change = التغيّر: من { $before } ({ $first }) إلى { $after } ({ $last }).
cite = اقتبس
cited = نُسخ:
citation = «{ $title }». { $publisher }. { $asof }. { $address }
guess-verdict = { $point }: { $value }. تخمينك: { $guess }، { $ratio }.
guess-answer = { $point }: { $value }، { $ratio }.
guess-answer-apart = { $point }: { $value }.
ratio = { $size ->
    [far-less] أقل من { $base } بكثير
    [quarter] نحو ربع { $base }
    [third] نحو ثلث { $base }
    [half] نحو نصف { $base }
    [three-quarters] نحو ثلاثة أرباع { $base }
    [same] مثل { $base } تقريبًا
    [little-more] أكثر من { $base } قليلًا
    [one-and-half] نحو مرة ونصف المرة من { $base }
    [twice] نحو ضعفي { $base }
    [two-and-half] نحو ضعفين ونصف من { $base }
    [between] بين { $times } و{ $more } أضعاف { $base }
   *[times] { PLURAL($times) ->
        [few] نحو { $times } أضعاف { $base }
       *[other] نحو { $times } ضعفًا من { $base }
    }
}
map-of = خريطة الموقع: { $country }
map-of-place = خريطة الموقع: { $place }، { $country }
medium-confidence = درجة اليقين متوسطة: مصدر واحد أو نقل غير مباشر
why = لماذا:
how = كيف:
fairness = الإنصاف:

kind-person = شخص
kind-place = مكان
kind-organisation = منظمة
kind-gang = عصابة
kind-prison = سجن
kind-platform = منصة
kind-law = قانون
source-official = مصادر رسمية
source-organisation = منظمات
source-academic = بحوث وإحصاءات
source-media = تقارير إخبارية
source-reference = مراجع
more-than = أكثر من
at-least = ما لا يقل عن
about = نحو
up-to = حتى
correction = تصحيح
clarification = توضيح
update = تحديث

language-name = العربية
language-en = الإنجليزية
language-es = الإسبانية
language-fr = الفرنسية
language-pt = البرتغالية
language-ar = العربية
