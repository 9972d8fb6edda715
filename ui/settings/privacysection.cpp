// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/privacysection.h"

#include "core/journal/journal.h"
#include "ui/settings/idlelock.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

PrivacySection::PrivacySection(Journal &journal, QWidget *parent)
    : Section{tr("Privacy"), parent}
    , m_journal{journal}
{
    const bool encrypted = journal.isEncrypted();
    addPassphrase(encrypted);
    addPlace();
    addLocking(encrypted);
    addOthers();
    addStretch();
}

void PrivacySection::addPassphrase(bool encrypted)
{
    addWords(*addCard(tr("Passphrase")),
             encrypted
                 ? tr("This journal has one. The file is encrypted as a whole, search index included. A "
                      "lost passphrase can’t be recovered.")
                 : tr("This journal has none. Anyone with access to this account can read it."));
}

void PrivacySection::addPlace()
{
    Card *card = addCard(tr("Where it is"));
    QLabel *path =
        makeLabel(QDir::toNativeSeparators(m_journal.path()), LabelKind::Small, &card->bodyWidget());
    path->setTextFormat(Qt::PlainText);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    path->setWordWrap(true);
    path->setAccessibleName(tr("The journal’s file: %1").arg(path->text()));
    card->body().addWidget(path);
    addWords(*card, tr("One file, which only your account may open."));
}

void PrivacySection::addLocking(bool encrypted)
{
    Card *card = addCard(tr("Locking"));
    const int stored = idleMinutes(m_journal);
    auto *locks = new QCheckBox{tr("Lock after"), &card->bodyWidget()};
    locks->setChecked(stored != idle::never);
    locks->setAccessibleName(tr("Lock when nothing is touched for a while"));
    auto *minutes = new QSpinBox{&card->bodyWidget()};
    minutes->setRange(1, idle::mostMinutes);
    minutes->setValue(stored == idle::never ? idle::usualMinutes : stored);
    minutes->setEnabled(locks->isChecked());
    minutes->setAccessibleName(tr("Minutes without a key or a click"));
    minutes->setMinimumWidth(scaled(72));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(locks);
    row->addWidget(minutes);
    row->addWidget(makeLabel(tr("minutes without a key or a click"), LabelKind::Body, &card->bodyWidget()));
    row->addStretch(1);
    card->body().addLayout(row);
    addMinimised(*card);
    addWords(*card, tr("It also locks with the screen, when the computer sleeps, and when another user takes "
                       "over. Esc twice only hides the page: any key brings it back."));
    addWords(*card, encrypted ? tr("Half-written text is stored in the journal before it locks, and is there "
                                   "when you come back.")
                              : tr("Without a passphrase locking only puts the pages out of sight. "
                                   "Half-written text is there when you come back."));
    const auto take = [this, locks, minutes] {
        minutes->setEnabled(locks->isChecked());
        report(setIdleMinutes(m_journal, locks->isChecked() ? minutes->value() : idle::never));
    };
    connect(locks, &QCheckBox::toggled, this, take);
    connect(minutes, &QSpinBox::valueChanged, this, take);
}

void PrivacySection::addMinimised(Card &card)
{
    auto *locks = new QCheckBox{tr("Lock when the window is minimised"), &card.bodyWidget()};
    locks->setChecked(locksWhenMinimised(m_journal));
    card.body().addWidget(locks);
    connect(locks, &QCheckBox::toggled, this,
            [this](bool on) { report(setLocksWhenMinimised(m_journal, on)); });
}

void PrivacySection::addOthers()
{
    addWords(*addCard(tr("What others can see")),
             tr("The window and the task list say “Mooring”, never a name or a word of yours."));
    addWords(*addCard(tr("What leaves this computer")),
             tr("Nothing. Mooring opens no network connection. Plain text is written to disk only by an "
                "export you ask for."));
}

} // namespace mooring::ui
