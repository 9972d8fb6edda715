// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/inwordscard.h"

#include "core/trends/comparison.h"
#include "core/trends/comparisonwords.h"
#include "ui/trends/readingwords.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int copiedFor = 2000;    // ms
constexpr qint64 aboutAYear = 300; // days
constexpr int buttonInset = 5;     // px between its edge and its words

QLabel *makeSelectable(LabelKind kind, QWidget *parent)
{
    auto *label = makeLabel({}, kind, parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

/// A number standing alone, not the end of a range.
QString emboldened(QString html, const QString &number)
{
    const QRegularExpression alone{u"(?<![\\d–])"_s + QRegularExpression::escape(number) + u"(?![\\d–)])"_s};
    return html.replace(alone, u"<b style=\"font-weight:600\">"_s + number + u"</b>"_s);
}

QString paragraph(const QString &html, FontSize size, int above)
{
    return u"<p style=\"margin:%1px 0 0 0; line-height:%2px\">%3</p>"_s.arg(above)
        .arg(lineHeight(size))
        .arg(html);
}

trends::Findings findingsOf(const TrendsView &view)
{
    trends::Findings found = view.data->found;
    if (view.shown == Shown::Both)
        return found;
    (view.shown == Shown::Anxiety ? found.avoidance : found.anxiety) = {};
    found.position.reset();
    found.placement.reset();
    return found;
}

/// Each of the others beside the person, where both have the check-ins for it.
void addComparison(const TrendsView &view, trends::Words &words)
{
    const QString name = view.data->name.isEmpty() ? InWordsCard::tr("people in general") : view.data->name;
    QStringList sentences;
    for (const Companion &other : view.data->others)
        for (const Dimension dimension : view.dimensions())
            if (const auto apart = trends::comparedLevels(other.of(dimension), view.data->of(dimension)))
                sentences.append(trends::comparisonWords(dimension, other.name, name, *apart, QLocale{}));
    if (!sentences.isEmpty()) {
        words.findings.append(sentences.join(u' '));
        words.notes.prepend(trends::comparisonNote());
    } else if (!view.data->others.empty()) {
        words.notes.prepend(InWordsCard::tr("A comparison in words needs 14 check-ins about each."));
    }
}

} // namespace

InWordsCard::InWordsCard(QWidget *parent)
    : Card{tr("In words"), parent}
    , m_findings{makeSelectable(LabelKind::Body, this)}
    , m_notes{makeSelectable(LabelKind::SmallMuted, this)}
    , m_copy{makeButton(tr("Copy"), ButtonKind::Text, this, ControlSize::Small)}
{
    addHeadWidget(m_copy);
    auto *how = makeButton(tr("How this is worked out"), ButtonKind::Text, this, ControlSize::Small);
    // The words of the button stand below the others, its ground reaches out.
    body().setContentsMargins(metrics::inset - buttonInset, 0, metrics::inset - buttonInset, metrics::inset);
    for (QLabel *label : {m_findings, m_notes}) {
        label->setMinimumWidth(1); // what wraps has no least width worth keeping
        label->setContentsMargins(buttonInset, 0, buttonInset, 0);
        body().addWidget(label);
    }
    body().addWidget(how);
    body().addStretch(1);
    connect(m_copy, &QPushButton::clicked, this, &InWordsCard::copy);
    connect(how, &QPushButton::clicked, this, &InWordsCard::explanationRequested);
    m_copied.setSingleShot(true);
    m_copied.setInterval(copiedFor);
    connect(&m_copied, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy")); });
}

void InWordsCard::display(const TrendsView &view)
{
    const auto found = findingsOf(view);
    const bool atTheYear = view.days.length() > aboutAYear;
    m_words =
        trends::inWords(found, QLocale{}, atTheYear ? trends::Looking::AtTheYear : trends::Looking::AtMonths);
    addComparison(view, m_words);
    m_numbers.clear();
    for (const auto *finding : {&found.anxiety, &found.avoidance})
        if (finding->now)
            m_numbers.append(oneDecimal(finding->now->mean));
    m_numbers.removeDuplicates();
    showWords();
}

void InWordsCard::showWords()
{
    QString findings;
    for (const QString &sentence : std::as_const(m_words.findings)) {
        QString html = sentence.toHtmlEscaped();
        if (findings.isEmpty())
            for (const QString &number : std::as_const(m_numbers))
                html = emboldened(html, number);
        html = unbroken(html);
        findings += paragraph(html, FontSize::Body, findings.isEmpty() ? 0 : 8);
    }
    m_findings->setText(findings);
    m_findings->setAccessibleName(m_words.findings.join(u' '));
    const QString notes = m_words.notes.join(u' ');
    m_notes->setText(paragraph(notes.toHtmlEscaped(), FontSize::Small, 0));
    m_notes->setAccessibleName(notes);
    m_notes->setVisible(!notes.isEmpty());
}

QString InWordsCard::text() const { return m_words.all().join(u"\n\n"_s); }

void InWordsCard::copy()
{
    QGuiApplication::clipboard()->setText(text());
    m_copy->setText(tr("Copied"));
    m_copied.start();
}

void InWordsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showWords();
}

} // namespace mooring::ui
