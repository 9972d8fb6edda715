// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/onthisday.h"

#include "core/journal/journal.h"
#include "ui/journal/entrywords.h"
#include "ui/journal/rowranges.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr std::size_t shownAtMost = 3;
constexpr int linesOfEach = 2;

/// Text one can press: the other day in muted ink, then how it began.
class Line final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Line)

public:
    Line(const QString &lead, const QString &words, QWidget *parent)
        : QAbstractButton{parent}
        , m_lead{lead.size()}
    {
        setText(lead + u' ' + words);
        setAccessibleName(text());
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        m_label = new TextLabel{text(), FontSize::Small, Colour::Text, this};
        m_label->setMaximumLines(linesOfEach);
        m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *box = new QVBoxLayout{this};
        box->setContentsMargins({});
        box->addWidget(m_label);
        muteLead();
    }
    ~Line() override = default;

protected:
    void paintEvent(QPaintEvent * /*event*/) override {} // the label paints
    void changeEvent(QEvent *event) override
    {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            muteLead();
    }

private:
    void muteLead()
    {
        QTextLayout::FormatRange lead{0, static_cast<int>(m_lead), {}};
        lead.format.setForeground(colour(palette(), Colour::TextMuted));
        m_label->setRanges({lead});
    }

    qsizetype m_lead;
    TextLabel *m_label;
};

} // namespace

OnThisDay::OnThisDay(const Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_lines{new QVBoxLayout}
{
    auto *heading = new TextLabel{tr("On this day"), FontSize::Small, Colour::Text, this};
    heading->setWeight(Weight::Strong);
    m_lines->setSpacing(8);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 17, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading);
    column->addLayout(m_lines);
    hide();
}

void OnThisDay::showDay(QDate day)
{
    while (const auto *item = m_lines->takeAt(0)) {
        item->widget()->deleteLater(); // a press on it may have brought us here
        item->widget()->hide();
        delete item;
    }
    auto ids = onThisDay(m_journal.rows(), day);
    ids.resize(std::min(ids.size(), shownAtMost));
    const auto excerpts = m_journal.excerpts(ids);
    for (std::size_t i = 0; excerpts && i < ids.size(); ++i)
        add(ids[i], (*excerpts)[i]);
    setVisible(m_lines->count() > 0);
}

void OnThisDay::add(EntryId id, const EntryExcerpt &excerpt)
{
    const auto at = m_journal.rowOf(id);
    if (!at)
        return;
    const auto &row = m_journal.rows()[static_cast<std::size_t>(*at)];
    const auto lead =
        tr("%1.", "a day, as the head of a line").arg(dayWith(row.date(), m_journal.nameOf(row.with)));
    auto *line = new Line{lead, excerpt.title.isEmpty() ? excerpt.text : excerpt.title, this};
    connect(line, &Line::clicked, this, [this, id] { emit entryRequested(id); });
    m_lines->addWidget(line);
}

void OnThisDay::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.fillRect(0, 0, width(), 1, colour(palette(), Colour::Hairline));
}

} // namespace mooring::ui

#include "onthisday.moc"
