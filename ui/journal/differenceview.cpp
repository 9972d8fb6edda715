// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/differenceview.h"

#include "core/journal/journal.h"
#include "ui/journal/entrywords.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QLocale>
#include <QTextCursor>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenParts = 16;
constexpr qsizetype longestRead = 160; // characters of a run that are read out

QTextCharFormat formatFor(DifferencePiece::Kind kind, const QPalette &palette)
{
    QTextCharFormat format;
    switch (kind) {
    case DifferencePiece::Kind::Same:
        format.setForeground(colour(palette, Colour::Text));
        break;
    case DifferencePiece::Kind::Added:
        format.setForeground(colour(palette, Colour::Text));
        format.setBackground(colour(palette, Colour::PatternSecureSoft));
        format.setFontUnderline(true);
        break;
    case DifferencePiece::Kind::Removed:
        format.setForeground(colour(palette, Colour::TextMuted));
        format.setFontStrikeOut(true);
        break;
    }
    return format;
}

QString patternNames(const Journal &journal, const Entry &entry)
{
    QStringList names;
    for (const PatternTag &tag : entry.patterns) {
        const Pattern *pattern = journal.patterns().find(tag.id);
        names.append(pattern ? pattern->name : tag.id);
    }
    names.sort();
    return names.join(u", "_s);
}

QString stepNumbers(const Entry &entry)
{
    QStringList numbers;
    for (const int step : entry.steps)
        numbers.append(QLocale{}.toString(step));
    return numbers.join(u", "_s);
}

} // namespace

DifferenceView::DifferenceView(const Journal &journal, QWidget *parent)
    : QTextEdit{parent}
    , m_journal{journal}
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameStyle(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(metrics::pageMargin);
    setAccessibleName(tr("What has changed since the chosen version"));
}

void DifferenceView::show(const Entry &version, const Entry &now)
{
    m_parts.clear();
    add(tr("Title"), version.title, now.title);
    add(tr("Text"), version.body, now.body);
    add(tr("What happened"), version.whatHappened, now.whatHappened);
    add(tr("What I did automatically"), version.automatic, now.automatic);
    add(tr("What I could do instead"), version.instead, now.instead);
    addFacts(version, now);
    fill();
}

void DifferenceView::addFacts(const Entry &version, const Entry &now)
{
    const auto scoresOf = [this](const Entry &entry) {
        const Scores scores = score(m_journal.checkIn(), entry.checkIn.answers);
        return scoreWords(scores.anxiety.value_or(qQNaN()), scores.avoidance.value_or(qQNaN()));
    };
    add(tr("Day"), longDay(version.day), longDay(now.day));
    add(tr("With"), m_journal.nameOf(version.with), m_journal.nameOf(now.with));
    add(tr("Check-in"), scoresOf(version), scoresOf(now));
    add(tr("What showed up"), patternNames(m_journal, version), patternNames(m_journal, now));
    add(tr("Steps practised"), stepNumbers(version), stepNumbers(now));
}

void DifferenceView::add(const QString &name, const QString &before, const QString &after)
{
    if (before != after)
        m_parts.push_back({name, difference(before, after)});
}

void DifferenceView::fill()
{
    clear();
    QTextCursor cursor{document()};
    QStringList spoken;
    QTextCharFormat heading;
    heading.setFont(ui::font(FontSize::Small, Weight::Strong));
    heading.setForeground(colour(palette(), Colour::TextMuted));
    QTextBlockFormat block;
    block.setLineHeight(lineHeight(FontSize::Writing), QTextBlockFormat::MinimumHeight);
    for (const Part &part : m_parts) {
        if (!document()->isEmpty()) {
            block.setTopMargin(scaled(betweenParts));
            cursor.insertBlock(block);
        }
        cursor.insertText(part.name, heading);
        block.setTopMargin(0);
        cursor.insertBlock(block);
        for (const DifferencePiece &piece : part.pieces) {
            QTextCharFormat format = formatFor(piece.kind, palette());
            format.setFont(ui::font(FontSize::Writing), QTextCharFormat::FontPropertiesSpecifiedOnly);
            cursor.insertText(piece.text, format);
        }
        spoken.append(differenceInWords(part.name, part.pieces));
    }
    if (m_parts.empty()) {
        spoken.append(tr("Nothing has changed since this version."));
        cursor.insertText(spoken.first(), heading);
    }
    setAccessibleDescription(spoken.join(u' '));
    moveCursor(QTextCursor::Start);
}

void DifferenceView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill();
}

QString differenceInWords(const QString &name, const std::vector<DifferencePiece> &pieces)
{
    QStringList words;
    for (const DifferencePiece &piece : pieces) {
        const QString text = piece.text.simplified();
        if (piece.kind == DifferencePiece::Kind::Same || text.isEmpty())
            continue;
        const QString shown = text.size() > longestRead ? text.first(longestRead) + u'…' : text;
        words.append(piece.kind == DifferencePiece::Kind::Added
                         ? DifferenceView::tr("added “%1”").arg(shown)
                         : DifferenceView::tr("removed “%1”").arg(shown));
    }
    if (words.isEmpty())
        words.append(DifferenceView::tr("only spaces and lines changed"));
    return DifferenceView::tr("%1: %2.").arg(name, words.join(u", "_s));
}

} // namespace mooring::ui
