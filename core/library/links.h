// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace mooring::library {

/// [[page]], [[page|words]], [[pattern:id]], [[step:4]], [[term:id]] or [[source:id]] in a text, words being
/// allowed in all of them.
/// [[help-lines]] on a line of its own is not a link: it stands for the lines of help-lines.json.
struct Link {
    enum class Kind { Page, Pattern, Step, Term, Source };

    Kind kind = Kind::Page;
    QString target; ///< id of what it leads to, number of the step
    QString words;  ///< empty: the name of what it leads to
    qsizetype position = 0, length = 0;

    /// page:id, pattern:id, step:4, term:id or source:id
    QString url() const;
};

/// In the order of the text.
std::vector<Link> linksIn(const QString &text);

/// The text with its links in Markdown, `nameOf` giving the words of those that have none of their own. A
/// link for which it gives nothing stays as its words or target, without leading anywhere.
QString withMarkdownLinks(const QString &text, const std::function<QString(const Link &)> &nameOf);

/// Without the links to sources, which are numbers in the middle of a text.
QString withoutSources(const QString &text);

/// For what is shown without links: only their words remain.
QString withPlainLinks(const QString &text, const std::function<QString(const Link &)> &nameOf);

} // namespace mooring::library
