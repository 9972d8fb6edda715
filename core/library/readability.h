// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring::library {

/// How much there is to read, and how easily it goes.
struct Readability {
    int words = 0;      ///< all of them, with those of headings and tables
    int proseWords = 0; ///< those that stand in sentences
    int sentences = 0;
    int syllables = 0; ///< of the words in sentences

    /// Reading ease after Flesch (1948): 206.835 − 1.015 words per sentence − 84.6 syllables per word. Plain
    /// English has 60 to 70, newspapers 50 and more. 0 for a text without sentences.
    double ease() const;
};

/// Of Markdown without [[links]]. Syllables are counted by the rules of English spelling, which is right
/// within a few per cent.
Readability readabilityOf(const QString &markdown);

} // namespace mooring::library
