//! Lengths as a style sheet reads them, written without the standard library's formatting: with that the wasm is 1 kB larger.

/// A length in pixels.
#[must_use]
pub fn pixels(length: i32) -> String {
    let mut text = String::new();
    if length < 0 {
        text.push('-');
    }
    digits(length.unsigned_abs(), &mut text);
    text + "px"
}

fn digits(number: u32, text: &mut String) {
    if number > 9 {
        digits(number / 10, text);
    }
    text.extend(char::from_digit(number % 10, 10));
}

#[cfg(test)]
mod tests {
    use super::pixels;

    #[test]
    fn a_length_is_written_as_a_style_sheet_reads_it() {
        for (length, text) in [(0, "0px"), (-7, "-7px"), (1280, "1280px"), (i32::MIN, "-2147483648px")] {
            assert_eq!(pixels(length), text);
        }
    }
}
