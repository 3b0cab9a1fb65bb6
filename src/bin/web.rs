//! Entry of the wasm: all it does is keep the library's exports in the wasm.

// wasm-bindgen exports what the library marks; a binary that did not name it would link nothing of it.
#[cfg(feature = "web")]
pub use glosa::embed::{mount, mount_charts, unmount};

/// Smaller than the standard library's.
#[cfg(all(feature = "web", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
