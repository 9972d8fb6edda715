// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/findbar.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

bool beginsWord(const QTextCursor &hit)
{
    const QChar before = hit.document()->characterAt(hit.selectionStart() - 1);
    return hit.selectionStart() == 0 || !before.isLetterOrNumber();
}

} // namespace

FindBar::FindBar(QTextEdit &view, QWidget *parent)
    : QWidget{parent}
    , m_view{view}
    , m_field{new SearchField{this}}
    , m_count{makeLabel({}, LabelKind::SmallMuted, this)}
{
    auto *up = makeIconButton(u"up"_s, tr("Hit before"), this);
    auto *down = makeIconButton(u"down"_s, tr("Next hit"), this);
    auto *shut = makeIconButton(u"close"_s, tr("Close the search"), this, 16);
    m_field->setProperty("dense", true);
    m_field->setPlaceholderText(tr("Find on this page"));
    m_field->setAccessibleName(tr("Find on this page"));
    m_field->helpButton().hide();
    m_field->setMaximumWidth(scaled(280));
    m_field->installEventFilter(this);
    auto *layout = new QHBoxLayout{this};
    layout->setContentsMargins(24, 8, 24, 8);
    layout->setSpacing(8);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    for (auto *button : {up, down})
        layout->addWidget(button);
    layout->addStretch(1);
    layout->addWidget(shut);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::find);
    connect(up, &QToolButton::clicked, this, &FindBar::previous);
    connect(down, &QToolButton::clicked, this, &FindBar::next);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    setVisible(true);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    find(m_field->text());
}

void FindBar::close()
{
    hide();
    m_hits.clear();
    m_current = -1;
    tint();
    m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::refresh()
{
    if (isVisible())
        find(m_field->text());
    else
        mark({});
}

QString FindBar::text() const { return m_field->text(); }

void FindBar::mark(const QStringList &words)
{
    m_hits.clear();
    for (const QString &word : words)
        gather(word, true);
    std::sort(m_hits.begin(), m_hits.end());
    m_current = -1;
    if (m_hits.isEmpty()) {
        tint();
        return;
    }
    showHit(0);
}

void FindBar::find(const QString &words)
{
    m_hits.clear();
    m_current = -1;
    if (!words.isEmpty())
        gather(words, false);
    if (!m_hits.isEmpty())
        showHit(0);
    tint();
    say();
}

void FindBar::gather(const QString &words, bool prefixOnly)
{
    auto hit = m_view.document()->find(words, 0);
    for (; !hit.isNull(); hit = m_view.document()->find(words, hit))
        if (!prefixOnly || beginsWord(hit))
            m_hits.append(hit);
}

void FindBar::next() { showHit(m_current + 1); }

void FindBar::previous() { showHit(m_current - 1); }

// After the last comes the first again.
void FindBar::showHit(int hit)
{
    if (m_hits.isEmpty())
        return;
    const auto count = static_cast<int>(m_hits.size());
    m_current = (hit + count) % count;
    auto cursor = m_hits.at(m_current);
    cursor.setPosition(cursor.selectionStart()); // Selected, it would be drawn as what the person selected.
    m_view.setTextCursor(cursor);
    m_view.ensureCursorVisible();
    tint();
    say();
}

void FindBar::tint()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (int i = 0; i < m_hits.size(); ++i) {
        QTextEdit::ExtraSelection selection{m_hits.at(i), {}};
        selection.format.setBackground(colour(palette(), Colour::Highlight));
        if (i == m_current && isVisible()) {
            selection.format.setBackground(colour(palette(), Colour::Accent));
            selection.format.setForeground(colour(palette(), Colour::AccentText));
        }
        selections.append(selection);
    }
    m_view.setExtraSelections(selections);
}

void FindBar::say()
{
    if (m_field->text().isEmpty())
        m_count->clear();
    else if (m_hits.isEmpty())
        m_count->setText(tr("not on this page"));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_hits.size()));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape)
        close();
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        key->modifiers().testFlag(Qt::ShiftModifier) ? previous() : next();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace mooring::ui
