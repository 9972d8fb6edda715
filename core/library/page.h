// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mooring::library {

/// What the front matter of a page says.
struct PageHead {
    QString id, title;
    QString theme; ///< its key, the English name; themes() has them all
    int order = 0; ///< within the theme
    QString summary;
    int minutes = 0;     ///< of reading
    QStringList aliases; ///< other words people search for
    QStringList related; ///< ids of pages
    QStringList sources; ///< ids of sources
    QString reviewed;    ///< month of the last review, as 2026-11
    QString difficult;   ///< why it can't be easy to read; empty for nearly all

    bool operator==(const PageHead &) const = default;
};

/// A page to learn from.
struct Page : PageHead {
    QString body;     ///< Markdown with [[links]], as it stands in the file
    QString file;     ///< where it was read
    int bodyLine = 1; ///< line of the file on which the body begins, from 1
};

/// Where something that a page says comes from. Fields that are not known are empty.
struct Source {
    QString id, authors, title, journal, doi;
    int year = 0;

    bool operator==(const Source &) const = default;
};

/// As in a list of references: authors, year, and what else is known.
QString citation(const Source &source);

/// A word with a meaning of its own, and the page that explains it.
struct Term {
    QString id, word, meaning, page;
    QStringList also;   ///< other forms in which it stands in a text
    bool marked = true; ///< in texts; false for everyday words that mostly mean something else
};

/// A mistake in the content, for those who write it.
struct Flaw {
    QString file;
    int line = 0; ///< from 1
    QString reason;
};

/// As a sentence: file, line and reason.
QString inWords(const Flaw &flaw);

/// Somebody to call. Numbers come from one file, so that they are checked in one place.
struct HelpLine {
    QString country; ///< ISO 3166 code, or EU
    QString name, number, text, hours;
    QString checked;         ///< ISO day on which the number was last checked
    QStringList languages{}; ///< ISO 639 codes; empty where it is not known
    QString source{};        ///< its id in sources.json
    QStringList members{};   ///< codes of the countries it is also for
};

} // namespace mooring::library
