// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/searchcompleter.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/patternglyph.h"
#include "ui/widgets/tokens.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

enum Role { InsertRole = Qt::UserRole + 1, GroupRole, FooterRole };

constexpr int rowHeight = 32, footerHeight = 40, popupWidth = 392, inset = 8, glyph = 10, mark = 16;

/// A row: glyph, words, and at the end what will be typed. The last row lists the operators.
class CompletionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const override
    {
        return {scaled(popupWidth) - 12, scaled(index.data(FooterRole).toBool() ? footerHeight : rowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected))
            paintRounded(*painter, option.rect, 6, colour(option.palette, Colour::Selection));
        if (index.data(FooterRole).toBool())
            paintFooter(*painter, option, index);
        else
            paintOffer(*painter, option, index);
        painter->restore();
    }

private:
    static QRect text(const QStyleOptionViewItem &option, int lead)
    {
        return option.rect.adjusted(scaled(lead), 0, -scaled(inset), 0);
    }

    static void words(QPainter &painter, const QStyleOptionViewItem &option, QRect rect, Colour ink,
                      Qt::Alignment side, const QString &string)
    {
        painter.setFont(font(FontSize::Small));
        painter.setPen(colour(option.palette, ink));
        painter.drawText(QStyle::visualRect(option.direction, option.rect, rect),
                         static_cast<int>(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)),
                         painter.fontMetrics().elidedText(string, Qt::ElideRight, rect.width()));
    }

    static void paintOffer(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const QRect sign{option.rect.x() + scaled(inset), option.rect.center().y() - scaled(glyph) / 2,
                         scaled(glyph), scaled(glyph)};
        const auto group = index.data(GroupRole);
        if (group.isValid())
            paintGlyph(painter, QStyle::visualRect(option.direction, option.rect, sign),
                       static_cast<PatternGroup>(group.toInt()), true, option.palette);
        auto rest = text(option, inset + glyph + inset);
        const auto insert = index.data(InsertRole).toString();
        words(painter, option, rest, Colour::TextMuted, Qt::AlignRight, insert);
        rest.setWidth(rest.width() - QFontMetrics{font(FontSize::Small)}.horizontalAdvance(insert)
                      - scaled(inset));
        words(painter, option, rest, Colour::Text, Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    }

    static void paintFooter(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const auto &rect = option.rect;
        painter.fillRect(rect.x(), rect.y() + 4, rect.width(), 1, colour(option.palette, Colour::Hairline));
        const auto lower = rect.adjusted(0, scaled(footerHeight - rowHeight), 0, 0);
        const QRect sign{rect.x() + scaled(inset), lower.center().y() - scaled(mark) / 2, scaled(mark),
                         scaled(mark)};
        painter.drawPixmap(QStyle::visualRect(option.direction, rect, sign),
                           iconPixmap(u"question"_s, colour(option.palette, Colour::TextMuted), scaled(mark),
                                      painter.device()->devicePixelRatioF()));
        words(painter, option, lower.adjusted(scaled(inset + mark + inset), 0, -scaled(inset), 0),
              Colour::TextMuted, Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    }
};

} // namespace

SearchCompleter::SearchCompleter(const Journal &journal, QLineEdit &field)
    : QCompleter{&field}
    , m_journal{journal}
    , m_field{field}
    , m_rows{new QStandardItemModel{this}}
{
    setModel(m_rows);
    setWidget(&field);
    setCompletionMode(UnfilteredPopupCompletion);
    auto *list = new QListView;
    list->setObjectName(u"completions"_s);
    list->setStyleSheet(u"QListView { border: 1px solid palette(dark); border-radius: 0; padding: 4px;"
                        " background: palette(base); } QListView::item { padding: 0; }"_s);
    list->setAccessibleName(tr("Completions"));
    setPopup(list);
    list->setItemDelegate(new CompletionDelegate{list}); // after setPopup(), which sets its own
    connect(&field, &QLineEdit::textEdited, this, &SearchCompleter::offer);
    connect(this, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SearchCompleter::take);
}

void SearchCompleter::offer()
{
    m_offered = completionsAt(m_field.text(), m_field.cursorPosition(), m_journal);
    if (m_offered.offers.empty()) {
        popup()->hide();
        return;
    }
    fill();
    openPopup();
}

void SearchCompleter::fill()
{
    m_rows->clear();
    for (const auto &offer : m_offered.offers) {
        auto *item = new QStandardItem{offer.words};
        item->setData(offer.insert, InsertRole);
        item->setData(tr("%1, %2").arg(offer.words, offer.insert), Qt::AccessibleTextRole);
        if (offer.group)
            item->setData(static_cast<int>(*offer.group), GroupRole);
        m_rows->appendRow(item);
    }
    auto *footer = new QStandardItem{u"with:  tag:  step:  from:  to:  anxiety:>5  is:starred"_s};
    footer->setData(true, FooterRole);
    footer->setFlags(Qt::NoItemFlags);
    m_rows->appendRow(footer);
}

void SearchCompleter::openPopup()
{
    const auto rows = static_cast<int>(m_offered.offers.size());
    popup()->setFixedHeight(rows * scaled(rowHeight) + scaled(footerHeight) + 10);
    complete({0, 4, scaled(popupWidth), m_field.height()});
    // Without an operator one may just be typing a word: then nothing is chosen until one asks for it.
    if (m_offered.afterOperator)
        popup()->setCurrentIndex(completionModel()->index(0, 0));
}

void SearchCompleter::take(const QModelIndex &row)
{
    const auto insert = row.data(InsertRole).toString();
    if (insert.isEmpty())
        return;
    const auto text = m_field.text();
    const auto before = text.left(m_offered.start);
    const auto after = text.mid(m_offered.start + m_offered.length);
    const auto chosen = static_cast<std::size_t>(row.row());
    const bool whole = chosen < m_offered.offers.size() && m_offered.offers[chosen].isWhole();
    const QString gap = whole && !after.startsWith(u' ') ? u" "_s : QString{};
    m_field.setText(before + insert + gap + after);
    m_field.setCursorPosition(static_cast<int>(before.size() + insert.size() + gap.size()));
    if (!whole)
        offer(); // its values
}

} // namespace mooring::ui

#include "searchcompleter.moc"
