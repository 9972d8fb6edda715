// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mooring::fuzz {

/// Each reads the bytes as a stranger's file or line and gives what does not hold of the outcome; nullptr if
/// all does. What is refused is fine; what is taken must come back the same from what would be written.
using Parser = const char *(const QByteArray &bytes);

Parser frontMatter;  ///< a Markdown file: any front matter, then the entry in it
Parser json;         ///< our own export
Parser jrnl;         ///< jrnl's
Parser csv;          ///< rows and cells, then the scores in them
Parser query;        ///< the line in the search field
Parser links;        ///< [[links]] in a text
Parser pages;        ///< a page, a step, sources, glossary and help lines
Parser archive;      ///< a zip and the files in it
Parser dayOne;       ///< Day One's JSON, plain text and property list
Parser daylio;       ///< a table, and the JSON of a backup
Parser diarium;      ///< Diarium's JSON
Parser html;         ///< HTML on its way to Markdown
Parser jrnlText;     ///< jrnl's own file
Parser lifeograph;   ///< a diary of any of the three generations
Parser noteName;     ///< a pattern of moment.js in the first line, a name in the second
Parser redNotebook;  ///< a month, and the markup in it
Parser commandInput; ///< what `smooth` reads from stdin, and its --fixed

} // namespace mooring::fuzz
