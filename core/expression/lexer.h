#pragma once

#include "expression/characters.h"
#include "expression/token.h"

#include <vector>

namespace thalweg::formula {

/// Cuts a formula into words; the last one is End. Runs of letters stay whole, with the digits and
/// the _index that follow; a Greek letter is a name of its own, spelled out: α₂ gives "alpha_2".
/// @throws ParseError for characters without a meaning and numbers that are none.
std::vector<Token> cutIntoTokens(const std::vector<Character>& characters);

} // namespace thalweg::formula
