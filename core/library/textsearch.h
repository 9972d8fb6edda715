// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace mooring::library {

/// A part of a text, in UTF-16 units.
struct Range {
    qsizetype start = 0, length = 0;
    friend bool operator==(Range, Range) = default;
};

/// The words of a query, lower case and without diacritics. Single letters count only when alone.
QStringList searchWords(const QString &query);

/// A text prepared for finding words by their beginnings, whatever their case and diacritics.
class SearchableText
{
public:
    explicit SearchableText(QString text);

    const QString &text() const { return m_text; }
    bool contains(const QString &word) const;
    /// Every word that begins with this one; only the beginning is in the range. `word` is one of
    /// searchWords().
    std::vector<Range> find(const QString &word) const;
    /// All of them, in the order of the text, none overlapping.
    std::vector<Range> find(const QStringList &words) const;

private:
    qsizetype next(const QString &word, qsizetype from) const;

    QString m_text, m_folded;
    std::vector<qsizetype> m_origin; ///< where each unit of m_folded comes from, and the end of the text
};

/// About `length` characters around the first hit, cut between words, with … where something is left out.
QString excerpt(const SearchableText &text, const QStringList &words, qsizetype length);

/// Markdown without its marks, on one line.
QString plainText(const QString &markdown);

} // namespace mooring::library
