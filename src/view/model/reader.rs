//! Reads the payload: postcard's format, for the few types that it has.
//!
//! postcard itself does this through serde, whose visitors cost the wasm 0.8 kB (brotli) more, before damage was told at the end. It still writes, and a test
//! holds both to agree (`tests/hostile_input.rs`). The format: <https://postcard.jamesmunns.com/wire-format>.

/// Bytes that have not been read yet.
///
/// Damage is noted and asked for once, at the end: to give up at each field would cost the wasm the ways back from all of
/// them. What is read after it is empty.
pub(super) struct Reader<'a> {
    left: &'a [u8],
    damaged: bool,
}

/// Types that can be read. A value is empty where the bytes are cut short or garbled.
pub(super) trait Readable {
    fn read(from: &mut Reader<'_>) -> Self;
}

impl<'a> Reader<'a> {
    /// Reads all of something; nothing if it is damaged anywhere.
    pub(super) fn whole<T: Readable>(bytes: &'a [u8]) -> Option<T> {
        let mut reader = Self { left: bytes, damaged: false };
        let found = reader.next();
        (!reader.damaged).then_some(found)
    }

    pub(super) fn next<T: Readable>(&mut self) -> T {
        T::read(self)
    }

    /// Returns the value that is there, or the one that stands for damage.
    pub(super) fn or_damaged<T: Default>(&mut self, found: Option<T>) -> T {
        found.unwrap_or_else(|| {
            self.damaged = true;
            self.left = &[];
            T::default()
        })
    }

    /// So many bytes.
    fn take(&mut self, many: usize) -> Option<&'a [u8]> {
        let (taken, left) = self.left.split_at_checked(many)?;
        self.left = left;
        Some(taken)
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn number(&mut self) -> Option<u32> {
        let mut value = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let &[byte] = self.take(1)? else { return None };
            let bits = u32::from(byte & 0x7f);
            value |= bits << shift;
            if bits << shift >> shift != bits {
                return None;
            }
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.number()?).ok()?;
        Some(std::str::from_utf8(self.take(length)?).ok()?.to_owned())
    }
}

impl Readable for u32 {
    fn read(from: &mut Reader<'_>) -> Self {
        let number = from.number();
        from.or_damaged(number)
    }
}

impl Readable for u16 {
    fn read(from: &mut Reader<'_>) -> Self {
        let number = from.number().and_then(|number| Self::try_from(number).ok());
        from.or_damaged(number)
    }
}

impl Readable for String {
    fn read(from: &mut Reader<'_>) -> Self {
        let text = from.text();
        from.or_damaged(text)
    }
}

impl<T: Readable> Readable for Vec<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        // The list grows as it is read, up to the damage: a length that is a lie takes no memory.
        let mut all = Self::new();
        let length: u32 = from.next();
        for _ in 0..length {
            if from.damaged {
                break;
            }
            all.push(from.next());
        }
        all
    }
}

impl<T: Readable> Readable for (T, T) {
    fn read(from: &mut Reader<'_>) -> Self {
        (from.next(), from.next())
    }
}

/// Reads a struct field by field, in the order in which they are declared.
macro_rules! readable {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl Readable for $type {
            fn read(from: &mut Reader<'_>) -> Self {
                Self { $($field: from.next(),)* }
            }
        }
    };
}
pub(super) use readable;
