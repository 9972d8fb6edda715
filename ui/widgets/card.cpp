// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int headHeight = 40;

bool isEnter(const QEvent &event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const auto key = static_cast<const QKeyEvent &>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QFrame{parent}
    , m_head{new QWidget{this}}
    , m_headLayout{new QHBoxLayout{m_head}}
    , m_title{makeLabel(title, LabelKind::Heading, m_head)}
    , m_subtitle{new ElidedLabel{{}, FontSize::Small, Colour::TextMuted, m_head}}
    , m_body{new QWidget{this}}
    , m_bodyLayout{new QVBoxLayout{m_body}}
{
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(1, 1, 1, 1); // the hairline
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_body, 1);
    m_headLayout->setContentsMargins(8, 0, 8, 0);
    m_headLayout->setSpacing(8);
    m_headLayout->addSpacing(metrics::inset
                             - 8); // unlike a margin it changes sides with the direction of reading
    m_headLayout->addWidget(m_title);
    m_headLayout->addWidget(m_subtitle);
    m_subtitle->hide();
    m_headLayout->addStretch(1);
    m_head->setFixedHeight(scaled(headHeight));
    m_head->installEventFilter(this);
    m_bodyLayout->setSpacing(8);
    m_bodyLayout->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::inset);
    setTitle(title);
}

QString Card::title() const { return m_title->text(); }

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    const bool hasHead = !title.isEmpty();
    if (m_head->isHidden() == hasHead) { // another title leaves the margins a card has given itself
        m_head->setVisible(hasHead);
        m_bodyLayout->setContentsMargins(metrics::inset, hasHead ? 0 : metrics::inset, metrics::inset,
                                         metrics::inset);
    }
    setAccessibleName(title);
    nameFoldButton();
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::addHeadWidget(QWidget *widget, const QWidget *before)
{
    const int end = m_fold != nullptr ? m_headLayout->count() - 1 : m_headLayout->count();
    m_headLayout->insertWidget(before != nullptr ? m_headLayout->indexOf(before) : end, widget);
}

void Card::addTitleWidget(QWidget *widget)
{
    m_headLayout->insertWidget(m_headLayout->indexOf(m_subtitle), widget);
}

void Card::setFoldable(bool foldable)
{
    if (foldable == (m_fold != nullptr))
        return;
    if (!foldable) {
        setFolded(false);
        delete std::exchange(m_fold, nullptr);
        return;
    }
    m_fold = makeIconButton(u"up"_s, {}, m_head, 16);
    m_fold->installEventFilter(this);
    m_headLayout->addWidget(m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    nameFoldButton();
}

void Card::setFolded(bool folded)
{
    if (folded == m_folded || (folded && m_fold == nullptr))
        return;
    m_folded = folded;
    m_body->setVisible(!folded);
    nameFoldButton();
    emit foldedChanged(folded);
}

void Card::nameFoldButton()
{
    if (m_fold == nullptr)
        return;
    const auto words = m_folded ? tr("Unfold %1").arg(title()) : tr("Fold %1").arg(title());
    m_fold->setIcon(icon(m_folded ? u"down"_s : u"up"_s));
    m_fold->setAccessibleName(words);
    m_fold->setToolTip(words);
}

bool Card::eventFilter(QObject *watched, QEvent *event)
{
    const bool headClicked = watched == m_head && event->type() == QEvent::MouseButtonRelease;
    if (m_fold != nullptr && (headClicked || (watched == m_fold && isEnter(*event)))) {
        setFolded(!m_folded);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_head->setFixedHeight(scaled(headHeight));
    QFrame::changeEvent(event);
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintRounded(painter, rect(), metrics::radiusCard, colour(palette(), Colour::Surface),
                 colour(palette(), Colour::Hairline));
}

} // namespace mooring::ui
