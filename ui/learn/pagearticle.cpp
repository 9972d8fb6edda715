// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/pagearticle.h"

#include "core/library/library.h"
#include "ui/learn/article.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <utility>
#include <vector>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::PageArticle)
};

constexpr int aboveFoot = 24;

QString paragraph(const QString &heading, const QString &text)
{
    return text.isEmpty() ? QString{} : "## %1\n\n%2\n\n"_L1.arg(heading, text);
}

/// Words, then links set off by commas.
void appendLinks(QTextDocument &document, const QString &words,
                 const std::vector<std::pair<QString, QString>> &links, const ArticleLook &look)
{
    if (links.empty())
        return;
    auto cursor = appendSmallPrint(document, look, document.isEmpty() ? 0 : aboveFoot / 3);
    cursor.insertText(words + u' ');
    QString between;
    for (const auto &[name, url] : links) {
        cursor.insertText(between);
        insertLink(cursor, name, url, look);
        between = u", "_s;
    }
}

void appendPages(QTextDocument &document, const library::Library &library, const QString &words,
                 const QStringList &pages, const ArticleLook &look)
{
    std::vector<std::pair<QString, QString>> links;
    for (const QString &id : pages)
        if (const auto *head = library.head(id))
            links.emplace_back(head->title, u"page:"_s + id);
    appendLinks(document, words, links, look);
}

/// What names this page in its facts, and what leads here in a text.
void appendBacklinks(QTextDocument &document, const library::Library &library, const QString &page,
                     const ArticleLook &look)
{
    std::vector<std::pair<QString, QString>> patterns;
    const auto ids = library.patternsOf(page);
    for (const QString &id : ids)
        patterns.emplace_back(library.patterns().find(id)->name, u"pattern:"_s + id);
    std::vector<std::pair<QString, QString>> steps;
    const auto numbers = library.stepsOf(page);
    for (const QString &number : numbers)
        steps.emplace_back(library.step(number.toInt())->title, u"step:"_s + number);
    appendLinks(document, Tr::tr("Patterns that lead here:"), patterns, look);
    appendLinks(document, Tr::tr("Steps that lead here:"), steps, look);
    appendPages(document, library, Tr::tr("Pages that lead here:"),
                library.pagesLinkingTo(library::Link::Kind::Page, page), look);
}

/// A row of two: what is at its start, and what is at its end.
QTextTable *appendRow(QTextDocument &document, const ArticleLook &look)
{
    auto cursor = appendSmallPrint(document, look, 0);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setTopMargin(look.px(aboveFoot / 2));
    auto *table = cursor.insertTable(1, 2, format);
    auto end = table->cellAt(0, 1).firstCursorPosition();
    QTextBlockFormat trailing;
    trailing.setAlignment(Qt::AlignTrailing);
    end.mergeBlockFormat(trailing);
    return table;
}

void writeCell(QTextTable &table, int column, const QString &words, const QString &url,
               const ArticleLook &look)
{
    auto cursor = table.cellAt(0, column).firstCursorPosition();
    cursor.setCharFormat(look.format(FontSize::Small, Weight::Regular));
    insertLink(cursor, words, url, look);
}

} // namespace

QString pageInMarkdown(const library::Library &library, const library::Page &page)
{
    return "# %1\n\n%2"_L1.arg(page.title, library.markdown(page.body));
}

QString patternInMarkdown(const library::Library &library, const Pattern &pattern)
{
    QString text = "# %1\n\n%2\n\n"_L1.arg(pattern.name, pattern.meaning);
    QString sounds;
    for (const QString &sound : pattern.sounds)
        sounds += u"> “%1”\n\n"_s.arg(sound);
    const bool secure = pattern.group == PatternGroup::Secure;
    text += paragraph(Tr::tr("How it may sound in a diary"), sounds);
    text += paragraph(secure ? Tr::tr("What it is good for") : Tr::tr("What it protects"), pattern.protects);
    text += paragraph(secure ? Tr::tr("What it takes the place of") : Tr::tr("How it goes by itself"),
                      pattern.automatic);
    QString ways;
    for (const QString &way : pattern.alternatives)
        ways += "- "_L1 + way + u'\n';
    text += paragraph(secure ? Tr::tr("To keep it going") : Tr::tr("What you could do instead"), ways);
    QString steps;
    for (const int number : pattern.steps)
        if (const auto *step = library.step(number))
            steps += "- [%1](step:%2)\n"_L1.arg(step->title, QString::number(number));
    return text + paragraph(Tr::tr("Steps that work on it"), steps);
}

void appendFoot(QTextDocument &document, const library::Library &library, const library::PageHead &page,
                FootState state, const ArticleLook &look)
{
    if (page.reviewed.isEmpty()) // made of other content: it has all of this in its text
        return;
    appendSmallPrint(document, look, aboveFoot / 3); // air between the text and its foot
    appendPages(document, library, Tr::tr("See also:"), page.related, look);
    appendBacklinks(document, library, page.id, look);
    if (state.readOffered) {
        auto cursor = appendSmallPrint(document, look, aboveFoot / 3);
        insertLink(cursor, state.read ? Tr::tr("✓ Read. Take the mark away") : Tr::tr("Mark as read"),
                   QString::fromLatin1(foot::read), look);
    }
    const auto sources = library.sourcesOf(page);
    auto *row = appendRow(document, look);
    if (!sources.empty())
        writeCell(*row, 0, (state.sourcesShown ? u"⌄ "_s : u"› "_s) + Tr::tr("Where this comes from"),
                  QString::fromLatin1(foot::sources), look);
    if (const auto *next = library.head(library.after(page.id)))
        writeCell(*row, 1, Tr::tr("Next: %1").arg(next->title) + u" ›"_s, u"page:"_s + next->id, look);
    if (!state.sourcesShown)
        return;
    int number = 0;
    for (const auto &source : sources)
        appendSmallPrint(document, look, 4)
            .insertText(Tr::tr("%1. %2").arg(QString::number(++number), library::citation(source)));
    appendSmallPrint(document, look, aboveFoot / 3)
        .insertText(Tr::tr("Last reviewed: %1. Takes about %2 min to read.")
                        .arg(page.reviewed, QString::number(page.minutes)));
}

void appendFoot(QTextDocument &document, const library::Library &library, const Pattern &pattern,
                const ArticleLook &look)
{
    appendPages(document, library, Tr::tr("Pages that lead here:"),
                library.pagesLinkingTo(library::Link::Kind::Pattern, pattern.id), look);
    auto *row = appendRow(document, look);
    if (const auto *page = library.head(pattern.page))
        writeCell(*row, 0, u"› "_s + Tr::tr("More in “%1”").arg(page->title), u"page:"_s + page->id, look);
    writeCell(*row, 1, Tr::tr("Entries where it showed up") + u" ›"_s, QString::fromLatin1(foot::entries),
              look);
}

} // namespace mooring::ui
