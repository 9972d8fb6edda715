// SPDX-License-Identifier: GPL-3.0-or-later
// Links of the library: their words, and who leads where.
#include "core/library/item.h"
#include "core/library/library.h"
#include "core/library/tr.h"

#include <algorithm>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

constexpr auto helpLinesMark = "[[help-lines]]"_L1;

QString inMarkdown(const HelpLine &line)
{
    QString words = Tr::tr("**%1** (%2): **%3**").arg(line.name, line.country, line.number);
    for (const QString &more : {line.text, line.hours})
        if (!more.isEmpty())
            words += ", "_L1 + more;
    return "- "_L1 + words + u'\n';
}

} // namespace

QString Library::nameOf(const Link &link) const
{
    const auto orNone = [](const auto *found, auto words) { return found ? found->*words : QString{}; };
    switch (link.kind) {
    case Link::Kind::Page:
        return orNone(head(link.target), &PageHead::title);
    case Link::Kind::Pattern:
        return orNone(m_patterns.find(link.target), &Pattern::name);
    case Link::Kind::Step:
        return orNone(step(link.target.toInt()), &Step::title);
    case Link::Kind::Term:
        return orNone(term(link.target), &Term::word);
    case Link::Kind::Source: {
        const auto source = std::ranges::find(m_sources, link.target, &Source::id);
        return source != m_sources.end() ? source->authors : QString{};
    }
    }
    Q_UNREACHABLE();
}

QString Library::helpLinesInMarkdown() const
{
    QString text = "## "_L1 + Tr::tr("Lines to call") + "\n\n"_L1;
    for (const HelpLine &line : m_helpLines)
        text += inMarkdown(line);
    return text + u'\n'
         + Tr::tr("Everywhere: your local emergency number. A doctor or a hospital can name a line near you.")
         + "\n\n"_L1 + Tr::tr("Numbers can change. Mooring sends nothing and calls nobody.");
}

QString Library::markdown(const QString &text, HelpLines lines) const
{
    QStringList cited;
    const auto wordsOf = [this, &cited](const Link &link) -> QString {
        QString name = nameOf(link);
        if (link.kind != Link::Kind::Source || name.isEmpty())
            return name;
        if (!cited.contains(link.target))
            cited.append(link.target);
        return QString::number(cited.indexOf(link.target) + 1);
    };
    QString result = withMarkdownLinks(text, wordsOf);
    if (result.contains(helpLinesMark))
        result.replace(helpLinesMark, lines == HelpLines::Written ? helpLinesInMarkdown() : QString{});
    return result;
}

QStringList Library::pagesLinkingTo(Link::Kind kind, const QString &target) const
{
    QStringList pages;
    for (const auto &item : m_items) {
        const Page *each = item->made == nullptr ? loaded(*item) : nullptr;
        const auto links = each != nullptr ? linksIn(each->body) : std::vector<Link>{};
        const bool itself = kind == Link::Kind::Page && item->head.id == target;
        if (!itself && std::any_of(links.cbegin(), links.cend(), [kind, &target](const Link &link) {
                return link.kind == kind && link.target == target;
            }))
            pages.append(item->head.id);
    }
    return pages;
}

QStringList Library::patternsOf(const QString &page) const
{
    QStringList ids;
    for (const Pattern &pattern : m_patterns.all())
        if (pattern.page == page)
            ids.append(pattern.id);
    return ids;
}

QStringList Library::stepsOf(const QString &page) const
{
    QStringList numbers;
    for (const Step &step : steps())
        if (step.pages.contains(page))
            numbers.append(QString::number(step.number));
    return numbers;
}

} // namespace mooring::library
