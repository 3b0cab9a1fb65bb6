//! Nesting of marks: Portable Text's flat spans become a tree, so that a mention can stand inside a quote.

use super::card_place;
use crate::article::{Block, Mark, MarkKind, Span};
use crate::view::model::Inline;

/// The block's text as a tree. `seen` collects the entities mentioned so far, to tell first mentions from later ones.
pub(super) fn nest(block: &Block, cards: &[&str], seen: &mut Vec<u16>) -> Vec<Inline> {
    let spans: Vec<&Span> = block.children.iter().collect();
    level(&spans, &block.mark_defs, &[], cards, seen)
}

/// Wraps each run of spans in the mark that covers the most of them, then goes on inside.
fn level(spans: &[&Span], marks: &[Mark], around: &[&str], cards: &[&str], seen: &mut Vec<u16>) -> Vec<Inline> {
    let mut tree = Vec::new();
    let mut rest = spans;
    while let Some((span, after)) = rest.split_first() {
        let Some((mark, length)) = longest(rest, marks, around) else {
            push_text(&mut tree, &span.text);
            rest = after;
            continue;
        };
        let (covered, after) = rest.split_at(length);
        rest = after;
        let inside: Vec<&str> = around.iter().copied().chain([mark.key.as_str()]).collect();
        match &mark.kind {
            MarkKind::EntityMention { entity } => {
                let text: String = covered.iter().map(|span| span.text.as_str()).collect();
                match card_place(cards, entity) {
                    Some(card) => {
                        let first = !seen.contains(&card);
                        seen.push(card);
                        tree.push(Inline::Mention { card, text, first });
                    }
                    None => push_text(&mut tree, &text),
                }
            }
            MarkKind::Quote { .. } | MarkKind::Paraphrase { .. } => {
                let inline = level(covered, marks, &inside, cards, seen);
                tree.push(Inline::Passage { key: mark.key.clone(), inline });
            }
        }
    }
    tree
}

/// The mark on the first span that reaches furthest, with the number of spans it covers. Of marks that reach equally
/// far a passage comes first, as a mention holds no other mark.
fn longest<'a>(spans: &[&Span], marks: &'a [Mark], around: &[&str]) -> Option<(&'a Mark, usize)> {
    let first = spans.first()?;
    first
        .marks
        .iter()
        .filter(|key| !around.contains(&key.as_str()))
        .filter_map(|key| marks.iter().find(|mark| mark.key == *key))
        .map(|mark| (mark, spans.iter().take_while(|span| span.marks.contains(&mark.key)).count()))
        .max_by_key(|(mark, length)| (*length, !matches!(mark.kind, MarkKind::EntityMention { .. })))
}

fn push_text(tree: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(last)) = tree.last_mut() {
        last.push_str(text);
    } else {
        tree.push(Inline::Text(text.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::nest;
    use crate::article::Block;
    use crate::view::model::Inline;

    fn block(json: &str) -> Block {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_mention_stands_inside_its_quote() {
        let block = block(
            r#"{"_type":"block","_key":"p1","children":[
                {"_type":"span","text":"“To "},
                {"_type":"span","text":"“the ","marks":["q"]},
                {"_type":"span","text":"U.S.","marks":["m","q"]},
                {"_type":"span","text":"”","marks":["q"]},
                {"_type":"span","text":" he said"}],
               "markDefs":[{"_key":"q","_type":"quote","speaker":"he"},{"_key":"m","_type":"entityMention","entity":"us"}]}"#,
        );
        let tree = nest(&block, &["us"], &mut Vec::new());
        let text = |text: &str| Inline::Text(text.to_owned());
        let mention = Inline::Mention { card: 0, text: "U.S.".to_owned(), first: true };
        let inline = vec![text("“the "), mention, text("”")];
        let passage = Inline::Passage { key: "q".to_owned(), inline };
        assert_eq!(tree, vec![text("“To "), passage, text(" he said")]);
    }

    #[test]
    fn only_the_first_mention_is_first() {
        let block = block(
            r#"{"_type":"block","_key":"p1","children":[
                {"_type":"span","text":"US","marks":["a"]},{"_type":"span","text":"US","marks":["b"]}],
               "markDefs":[{"_key":"a","_type":"entityMention","entity":"us"},{"_key":"b","_type":"entityMention","entity":"us"}]}"#,
        );
        let tree = nest(&block, &["us"], &mut Vec::new());
        let firsts: Vec<bool> = tree
            .iter()
            .filter_map(|piece| if let Inline::Mention { first, .. } = piece { Some(*first) } else { None })
            .collect();
        assert_eq!(firsts, [true, false]);
    }
}
