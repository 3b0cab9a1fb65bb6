//! Parsing, checking and rendering the first article: `cargo bench`.

#![allow(missing_docs, reason = "of what criterion's macros make")]

use criterion::{Criterion, criterion_group, criterion_main};
use glosa::article::Article;
use glosa::present::present;
use glosa::{check, publish};
use std::hint::black_box;
use std::path::Path;
use std::rc::Rc;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/articles/el-salvador-deportation-deal/article.json");
const TEXT: &str = include_str!("../articles/el-salvador-deportation-deal/article.json");

fn parse(criterion: &mut Criterion) {
    criterion.bench_function("parse", |bencher| bencher.iter(|| serde_json::from_str::<Article>(black_box(TEXT))));
}

fn checked(criterion: &mut Criterion) {
    let file = Path::new(FILE);
    criterion.bench_function("check", |bencher| bencher.iter(|| check::document(file, black_box(TEXT), None)));
}

fn render(criterion: &mut Criterion) {
    let Ok(article) = serde_json::from_str::<Article>(TEXT) else { return };
    criterion.bench_function("present", |bencher| bencher.iter(|| present(black_box(&article))));
    let Ok(edition) = present(&article) else { return };
    let edition = Rc::new(edition);
    criterion.bench_function("render", |bencher| bencher.iter(|| publish::fragment(black_box(&edition), "")));
}

criterion_group!(publishing, parse, checked, render);
criterion_main!(publishing);
