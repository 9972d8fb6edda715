// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/unlockpage.h"

#include "ui/welcome/harbour.h"
#include "ui/welcome/passphrasefield.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr int columnWidth = 360;
constexpr int tick = 250; // ms: a second is never shown much longer than it lasts

Attempts::Time steadyTime()
{
    return std::chrono::duration_cast<Attempts::Time>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

UnlockPage::UnlockPage(Attempts &attempts, QWidget *parent) : UnlockPage{attempts, &steadyTime, parent} {}

UnlockPage::UnlockPage(Attempts &attempts, Clock now, QWidget *parent)
    : QWidget{parent}
    , m_attempts{attempts}
    , m_now{std::move(now)}
    , m_title{makeLabel(tr("Locked"), LabelKind::Title, this)}
    , m_words{makeLabel({}, LabelKind::SmallMuted, this)}
    , m_message{new MessageBar{this}}
    , m_fieldGroup{makeField()}
{
    m_waiting.setInterval(tick);
    connect(&m_waiting, &QTimer::timeout, this, &UnlockPage::wait);
    m_message->setClosable(false);
    m_message->hide();
    for (QLabel *label : {m_title, m_words})
        label->setAlignment(Qt::AlignHCenter);

    arrange();
    reset(true);
}

void UnlockPage::arrange()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_words);
    column->addSpacing(32);
    column->addWidget(m_fieldGroup);
    column->addSpacing(8);
    column->addWidget(m_message);
    auto *middle = new QWidget{this};
    middle->setFixedWidth(scaled(columnWidth));
    middle->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);

    auto *page = new QVBoxLayout{this};
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addStretch(144);
    page->addWidget(new Harbour{480, this}, 0, Qt::AlignHCenter);
    page->addSpacing(32);
    auto *centred = new QHBoxLayout; // an alignment would take its height from the width of the page
    centred->addStretch(1);
    centred->addWidget(middle);
    centred->addStretch(1);
    page->addLayout(centred);
    page->addStretch(200);
    page->addWidget(makeFoot(), 0, Qt::AlignHCenter);
}

QWidget *UnlockPage::makeField()
{
    auto *group = new QWidget{this};
    auto *column = new QVBoxLayout{group};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_caption = makeLabel(tr("Passphrase"), LabelKind::Caption, group);
    m_field = new PassphraseField{group};
    m_caption->setBuddy(m_field);
    m_unlock = makeButton(tr("Unlock"), ButtonKind::Primary, group);
    m_state = makeLabel({}, LabelKind::SmallMuted, group);
    m_state->setMinimumHeight(scaled(20));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_unlock);
    column->addWidget(m_caption);
    column->addLayout(row);
    column->addSpacing(4);
    column->addWidget(m_state);
    connect(m_field, &QLineEdit::returnPressed, m_unlock, &QPushButton::click);
    connect(m_field, &PassphraseField::capsLockSeen, this, [this](bool on) {
        if (!m_waiting.isActive())
            m_state->setText(on ? tr("Caps Lock is on.") : QString{});
    });
    connect(m_field, &QLineEdit::textEdited, m_message, &MessageBar::dismiss);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlockRequested);
    return group;
}

QWidget *UnlockPage::makeFoot()
{
    auto *foot = new QWidget{this};
    auto *row = new QHBoxLayout{foot};
    row->setSpacing(32);
    row->setContentsMargins(0, 16, 0, 16);
    auto *help = makeTextButton(u"help"_s, tr("When to get help"), foot);
    auto *another = makeTextButton(u"journal"_s, tr("Open another file"), foot);
    connect(help, &QPushButton::clicked, this, &UnlockPage::helpRequested);
    connect(another, &QPushButton::clicked, this, &UnlockPage::anotherRequested);
    row->addWidget(help);
    row->addWidget(another);
    return foot;
}

void UnlockPage::reset(bool needsPassphrase)
{
    m_needsPassphrase = needsPassphrase;
    m_title->setText(needsPassphrase ? tr("Locked") : tr("Put away"));
    m_words->setText(
        needsPassphrase
            ? tr("Anything half-written is kept inside, as you left it.")
            : tr("This journal has no passphrase: anyone with access to this account can open it."));
    m_words->setWordWrap(true);
    m_unlock->setText(needsPassphrase ? tr("Unlock") : tr("Open again"));
    m_caption->setVisible(needsPassphrase);
    m_field->setVisible(needsPassphrase);
    m_field->clear();
    m_state->clear();
    m_message->hide();
    setBusy(false);
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_field->setEnabled(!busy);
    wait();
}

// One may go on typing while one waits.
void UnlockPage::wait()
{
    const auto left = m_needsPassphrase ? m_attempts.left(m_now()).count() : 0;
    m_unlock->setEnabled(!m_busy && left == 0);
    if (m_busy)
        m_state->setText(tr("Opening…"));
    else if (left > 0)
        m_state->setText(left == 1 ? tr("You can try again in a second.")
                                   : tr("You can try again in %1 seconds.").arg(left));
    else
        m_state->clear();
    if (left > 0)
        m_waiting.start();
    else
        m_waiting.stop();
}

void UnlockPage::showRefusal(const QString &message)
{
    m_attempts.failed(m_now());
    showError(message);
}

void UnlockPage::showError(const QString &message)
{
    setBusy(false);
    m_message->say(message);
    focusField();
}

void UnlockPage::focusField()
{
    if (m_field->isVisibleTo(this))
        m_field->setFocus(Qt::OtherFocusReason);
    else
        m_unlock->setFocus(Qt::OtherFocusReason);
}

Passphrase UnlockPage::takePassphrase() { return m_field->take(); }

void UnlockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusField();
}

} // namespace mooring::ui
