// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/unfinishedwords.h"

#include "core/journal/journal.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// With the time a write takes this stays within the promised second.
constexpr std::chrono::milliseconds storeAfter{700};

QString asWords(bool checked) { return checked ? u"1"_s : u"0"_s; }

} // namespace

UnfinishedWords::UnfinishedWords(Journal &journal, const QString &name, QWidget *form)
    : QWidget{form}
    , m_journal{journal}
    , m_key{"unfinished."_L1 + name}
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins({});
    row->addWidget(
        new TextLabel{tr("As you left it, not kept yet"), FontSize::Small, Colour::TextMuted, this}, 1);
    auto *again = makeButton(tr("Start again"), ButtonKind::Text, this, ControlSize::Small);
    again->setToolTip(tr("Forget these words"));
    row->addWidget(again);
    connect(again, &QPushButton::clicked, this, &UnfinishedWords::startAgain);
    m_storing.setSingleShot(true);
    m_storing.setInterval(storeAfter);
    connect(&m_storing, &QTimer::timeout, this, &UnfinishedWords::store);
    hide();
}

// A lock takes the form away in the middle of a sentence: the sentence stays.
UnfinishedWords::~UnfinishedWords()
{
    if (m_storing.isActive())
        store();
}

void UnfinishedWords::follow(QLineEdit *field)
{
    const std::size_t number = m_fields.size();
    m_fields.push_back(
        {[field](const QString &words) { field->setText(words); }, field->text(), field->text()});
    connect(field, &QLineEdit::textChanged, this,
            [this, number](const QString &words) { change(number, words); });
}

void UnfinishedWords::follow(QCheckBox *box)
{
    const std::size_t number = m_fields.size();
    const QString given = asWords(box->isChecked());
    m_fields.push_back(
        {[box](const QString &words) { box->setChecked(words == asWords(true)); }, given, given});
    connect(box, &QCheckBox::toggled, this,
            [this, number](bool checked) { change(number, asWords(checked)); });
}

void UnfinishedWords::bringBack()
{
    const QJsonArray left = QJsonDocument::fromJson(m_journal.setting(m_key).toUtf8()).array();
    if (static_cast<std::size_t>(left.size()) != m_fields.size())
        return;
    qsizetype number = 0;
    for (const Field &field : m_fields)
        field.set(left.at(number++).toString());
    m_storing.stop();
    show();
}

void UnfinishedWords::startAgain()
{
    for (const Field &field : m_fields)
        field.set(field.given);
    forget();
    hide();
}

void UnfinishedWords::forget()
{
    m_storing.stop();
    if (!m_journal.setting(m_key).isEmpty())
        static_cast<void>(m_journal.setSetting(m_key, {}));
}

void UnfinishedWords::change(std::size_t field, const QString &words)
{
    m_fields[field].now = words;
    if (!m_storing.isActive())
        m_storing.start(); // not again with every key: a steady writer would never be kept
}

// A form as it was given has nothing that could be lost. A failure says itself when the form is kept.
void UnfinishedWords::store()
{
    m_storing.stop();
    if (std::all_of(m_fields.begin(), m_fields.end(),
                    [](const Field &field) { return field.now == field.given; })) {
        forget();
        return;
    }
    QJsonArray words;
    for (const Field &field : m_fields)
        words.append(field.now);
    static_cast<void>(
        m_journal.setSetting(m_key, QString::fromUtf8(QJsonDocument{words}.toJson(QJsonDocument::Compact))));
}

} // namespace mooring::ui
