//! From the lines of generated code to those of the file it was made of.

/// Where each piece of generated code came from.
#[derive(Debug, Default)]
pub(crate) struct LineMap {
    /// Generated line and column, source line and column, all from zero, in order.
    tokens: Vec<[u32; 4]>,
}

impl LineMap {
    /// A map of places: generated line and column, source line and column, all from zero, in order.
    pub(crate) fn new(places: impl Iterator<Item = [u32; 4]>) -> Self {
        Self {
            tokens: places.collect(),
        }
    }

    /// The places that it was made of.
    pub(crate) fn places(&self) -> &[[u32; 4]] {
        &self.tokens
    }

    /// The memory it takes, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        std::mem::size_of_val(self.tokens.as_slice())
    }

    /// The source position for a generated one, all counted from one.
    pub(crate) fn source(&self, line: u32, column: u32) -> Option<(u32, u32)> {
        let wanted = (line.checked_sub(1)?, column.saturating_sub(1));
        let after = self
            .tokens
            .partition_point(|token| (token[0], token[1]) <= wanted);
        let token = self
            .tokens
            .get(after.checked_sub(1)?)
            .filter(|token| token[0] == wanted.0)
            .or_else(|| self.tokens.get(after).filter(|token| token[0] == wanted.0))?;
        Some((token[2] + 1, token[3] + 1))
    }
}
