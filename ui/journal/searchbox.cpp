// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/searchbox.h"

#include "core/journal/journal.h"
#include "ui/journal/querywords.h"
#include "ui/journal/searchcompleter.h"
#include "ui/journal/searchhelp.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

SearchBox::SearchBox(const Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_field{new SearchField{this}}
    , m_parts{new QWidget{this}}
    , m_partLayout{new FlowLayout{m_parts}}
    , m_problems{new TextLabel{{}, FontSize::Small, Colour::TextMuted, this}}
{
    m_field->setPlaceholderText(tr("Search"));
    m_field->setAccessibleName(tr("Search the journal"));
    m_field->installEventFilter(this);
    new SearchCompleter{journal, *m_field};
    m_partLayout->setContentsMargins({});
    m_parts->hide();
    m_problems->hide();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_parts);
    column->addWidget(m_problems);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &SearchBox::textChanged);
    connect(m_field, &SearchField::helpRequested, this, &SearchBox::explain);
}

QString SearchBox::text() const { return m_field->text(); }
void SearchBox::setText(const QString &text) { m_field->setText(text); }
QString SearchBox::problems() const { return m_problems->text(); }

void SearchBox::setShowsParts(bool shows)
{
    m_showsParts = shows;
    m_parts->setVisible(shows && !m_shown.isEmpty());
}

void SearchBox::showQuery(const SearchQuery &query)
{
    showParts(query);
    showProblems(query);
}

void SearchBox::showParts(const SearchQuery &query)
{
    while (const auto *item = m_partLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own cross may have brought us here
        delete item;
    }
    m_shown.clear();
    for (const auto &part : query.parts) {
        m_shown += partWords(part, m_journal.patterns());
        auto *chip = new Chip{Chip::Kind::Filter, m_shown.last(), m_parts};
        chip->setToolTip(tr("Delete takes this out of the search"));
        connect(chip, &Chip::dismissed, this, [this, part] {
            setText(withoutPart(text(), part));
            m_field->setFocus();
        });
        m_partLayout->addWidget(chip);
    }
    m_parts->setVisible(m_showsParts && !m_shown.isEmpty());
}

void SearchBox::showProblems(const SearchQuery &query)
{
    QStringList sentences;
    for (const auto &problem : query.problems)
        sentences += problem.message;
    for (const auto &problem : m_journal.unknownNames(query))
        sentences += problem.message;
    m_problems->setText(sentences.join(u'\n'));
    m_problems->setVisible(!sentences.isEmpty());
}

void SearchBox::explain()
{
    auto *help = new SearchHelp{this};
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->showBelow(*m_field);
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        emit leftDownwards();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mooring::ui
