//! Reads the payload: postcard's format, for the few types that it has.
//!
//! postcard itself does this through serde, whose visitors cost the wasm 1.4 kB (brotli) more. It still writes, and a test
//! holds both to agree (`tests/hostile_input.rs`). The format: <https://postcard.jamesmunns.com/wire-format>.

/// What has not been read yet.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

/// What can be read. Nothing where the bytes are cut short or garbled.
pub(super) trait Readable: Sized {
    fn read(from: &mut Reader<'_>) -> Option<Self>;
}

impl Reader<'_> {
    pub(super) fn next<T: Readable>(&mut self) -> Option<T> {
        T::read(self)
    }
}

impl Readable for u32 {
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let mut value = 0;
        for shift in (0..Self::BITS).step_by(7) {
            let (byte, rest) = from.0.split_first()?;
            from.0 = rest;
            let bits = Self::from(byte & 0x7f);
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
}

impl Readable for u16 {
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Self::try_from(from.next::<u32>()?).ok()
    }
}

impl Readable for String {
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let length = from.next::<u32>()?;
        let (text, rest) = from.0.split_at_checked(usize::try_from(length).ok()?)?;
        from.0 = rest;
        Some(std::str::from_utf8(text).ok()?.to_owned())
    }
}

impl<T: Readable> Readable for Vec<T> {
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        // It grows as it is read: a length that is a lie takes no memory.
        let mut all = Self::new();
        for _ in 0..from.next::<u32>()? {
            all.push(from.next()?);
        }
        Some(all)
    }
}

impl<T: Readable> Readable for (T, T) {
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some((from.next()?, from.next()?))
    }
}

impl<T: Readable> Readable for [T; 2] {
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some([from.next()?, from.next()?])
    }
}

/// Reads a struct field by field, in the order in which they are declared.
macro_rules! readable {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl Readable for $type {
            fn read(from: &mut Reader<'_>) -> Option<Self> {
                Some(Self { $($field: from.next()?,)* })
            }
        }
    };
}
pub(super) use readable;
