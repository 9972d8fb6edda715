// SPDX-License-Identifier: GPL-3.0-or-later
// Links of the library: their words, who leads where, and which lead nowhere.
#include "core/library/item.h"
#include "core/library/library.h"
#include "core/library/reading.h"
#include "core/library/tr.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

constexpr auto helpLinesMark = "[[help-lines]]"_L1;

int lineOf(const QString &body, int firstLine, qsizetype position)
{
    return firstLine + static_cast<int>(QStringView{body}.first(position).count(u'\n'));
}

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
    switch (link.kind) {
    case Link::Kind::Page:
        if (const PageHead *page = head(link.target))
            return page->title;
        return {};
    case Link::Kind::Pattern:
        if (const Pattern *pattern = m_patterns.find(link.target))
            return pattern->name;
        return {};
    case Link::Kind::Step:
        if (const Step *found = step(link.target.toInt()))
            return found->title;
        return {};
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
    QString result = withMarkdownLinks(text, [this](const Link &link) { return nameOf(link); });
    if (result.contains(helpLinesMark))
        result.replace(helpLinesMark, lines == HelpLines::Written ? helpLinesInMarkdown() : QString{});
    return result;
}

QStringList Library::pagesLinkingTo(const QString &id) const
{
    QStringList pages;
    for (const auto &item : m_items) {
        const Page *each = loaded(*item);
        const auto links = each != nullptr ? linksIn(each->body) : std::vector<Link>{};
        if (item->head.id != id && std::any_of(links.cbegin(), links.cend(), [&id](const Link &link) {
                return link.kind == Link::Kind::Page && link.target == id;
            }))
            pages.append(item->head.id);
    }
    return pages;
}

/// Gathers what is wrong, file by file.
class Library::Checker
{
public:
    explicit Checker(const Library &library) : m_library{library}, m_flaws{library.m_unreadable} {}

    std::vector<Flaw> run()
    {
        for (const auto &item : m_library.m_items)
            checkPage(*item);
        for (const QString &file : m_library.files(u"steps"_s))
            checkStep(file);
        for (const Pattern &pattern : m_library.m_patterns.all())
            checkPage(u"patterns.json"_s, 1, pattern.page);
        for (const Term &term : m_library.m_glossary)
            checkPage(u"glossary.json"_s, 1, term.page);
        checkNumbers();
        return std::move(m_flaws);
    }

private:
    void flaw(const QString &file, int line, const QString &reason)
    {
        m_flaws.push_back({QFileInfo{file}.fileName(), line, reason});
    }

    void checkPage(const QString &file, int line, const QString &id)
    {
        if (m_library.find(id) == nullptr)
            flaw(file, line, Tr::tr("there is no page “%1”").arg(id));
    }

    void checkLinks(const QString &file, const QString &body, int firstLine)
    {
        for (const Link &link : linksIn(body))
            if (m_library.nameOf(link).isEmpty())
                flaw(file, lineOf(body, firstLine, link.position),
                     Tr::tr("the link to “%1” leads nowhere").arg(link.url()));
        const auto open = body.count("[["_L1);
        const auto known = static_cast<qsizetype>(linksIn(body).size()) + body.count(helpLinesMark);
        if (open != known)
            flaw(file, lineOf(body, firstLine, body.indexOf("[["_L1)), Tr::tr("a link is not closed"));
    }

    void checkPage(const Item &item)
    {
        const PageHead &head = item.head;
        if (m_ids.contains(head.id))
            flaw(item.file, 1, Tr::tr("the id “%1” is there twice").arg(head.id));
        m_ids.insert(head.id);
        if (!themes().contains(head.theme))
            flaw(item.file, 1, Tr::tr("there is no theme “%1”").arg(head.theme));
        for (const QString &id : head.related)
            checkPage(item.file, 1, id);
        if (m_library.sourcesOf(head).size() != static_cast<std::size_t>(head.sources.size()))
            flaw(item.file, 1, Tr::tr("a source is not in sources.json"));
        if (const Page *page = Library::loaded(item))
            checkLinks(item.file, page->body, page->bodyLine);
        else
            flaw(item.file, 1, Tr::tr("the text can't be read"));
    }

    void checkStep(const QString &file)
    {
        const auto text = textOfFile(file);
        const auto step = text ? readStep(*text, file) : failure(Error::Kind::Invalid, Tr::tr("not UTF-8"));
        if (!step) {
            flaw(file, 1, step.error().message);
            return;
        }
        m_numbers.append(step->number);
        for (const QString &id : step->pages)
            checkPage(file, 1, id);
        for (const QString &id : step->patterns)
            if (m_library.m_patterns.find(id) == nullptr)
                flaw(file, 1, Tr::tr("there is no pattern “%1”").arg(id));
        checkLinks(file, step->body, step->bodyLine);
    }

    void checkNumbers()
    {
        std::sort(m_numbers.begin(), m_numbers.end());
        if (m_numbers != QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9})
            flaw(u"steps"_s, 1, Tr::tr("the steps are not those from 1 to 9"));
    }

    const Library &m_library;
    std::vector<Flaw> m_flaws;
    QSet<QString> m_ids;
    QList<int> m_numbers;
};

std::vector<Flaw> Library::check() const { return Checker{*this}.run(); }

} // namespace mooring::library
