// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/careplancard.h"

#include "core/journal/journal.h"
#include "ui/learn/printing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <chrono>
#include <memory>
#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds keepAfter{1};

/// Words of the person's own, as paragraphs that are nothing but words.
QString asParagraphs(const QString &words)
{
    static constexpr QStringView markup{u"\\`*_{}[]()#+-.!<>|"};
    const QString trimmed = words.trimmed();
    QString escaped;
    for (const QChar letter : trimmed) {
        if (markup.contains(letter))
            escaped += u'\\';
        escaped += letter == u'\n' ? u"\n\n"_s : QString{letter};
    }
    return escaped + u"\n\n"_s;
}

} // namespace

CarePlanCard::CarePlanCard(Journal &journal, QWidget *parent)
    : Card{tr("My care plan"), parent}
    , m_journal{journal}
    , m_whom{addField(tr("Whom I call"), tr("Names and numbers, the first one first"))}
    , m_helps{addField(tr("What helps"), tr("What has helped before, however small"))}
    , m_where{addField(tr("Where I go"), tr("A place, a door that is open, a doctor"))}
    , m_state{new TextLabel{tr("Kept in your journal, so it is here only while the journal is open."),
                            FontSize::Caption, Colour::TextMuted, &bodyWidget()}}
{
    body().addWidget(m_state);
    auto *print = makeButton(tr("Print"), ButtonKind::Text, this, ControlSize::Small);
    print->setAccessibleName(tr("Print my care plan"));
    addHeadWidget(print);
    connect(print, &QPushButton::clicked, this, &CarePlanCard::askToPrint);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepAfter);
    connect(&m_keeping, &QTimer::timeout, this, &CarePlanCard::keepNow);
    read();
}

CarePlanCard::~CarePlanCard() { keepNow(); }

GrowingTextEdit *CarePlanCard::addField(const QString &label, const QString &hint)
{
    auto *field = new GrowingTextEdit{&bodyWidget()};
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    auto *caption = makeLabel(label, LabelKind::Caption, &bodyWidget());
    caption->setBuddy(field);
    body().addWidget(caption);
    body().addWidget(field);
    connect(field, &GrowingTextEdit::textChanged, this, [this] {
        if (!m_keeping.isActive())
            m_keeping.start();
    });
    return field;
}

void CarePlanCard::read()
{
    const CarePlan plan = m_journal.carePlan();
    m_whom->setText(plan.whom);
    m_helps->setText(plan.helps);
    m_where->setText(plan.where);
    m_keeping.stop();
}

CarePlan CarePlanCard::plan() const { return {m_whom->text(), m_helps->text(), m_where->text()}; }

void CarePlanCard::keepNow()
{
    m_keeping.stop();
    if (plan() == m_journal.carePlan())
        return;
    const Status kept = m_journal.save(plan());
    m_state->setText(kept ? tr("Kept in your journal, so it is here only while the journal is open.")
                          : kept.error().message);
}

void CarePlanCard::askToPrint()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog{printer.get(), this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] { print(*printer); });
    dialog->open();
}

void CarePlanCard::print(QPrinter &printer) const
{
    QString markdown = "# "_L1 + title() + "\n\n"_L1;
    const std::array<std::pair<const GrowingTextEdit *, QString>, 3> parts{
        {{m_whom, tr("Whom I call")}, {m_helps, tr("What helps")}, {m_where, tr("Where I go")}}};
    for (const auto &[field, label] : parts)
        markdown += "## "_L1 + label + "\n\n"_L1 + asParagraphs(field->text());
    printArticle(printer, markdown, [](QTextDocument &, const ArticleLook &) {});
}

} // namespace mooring::ui
