// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportdialog.h"

#include "core/journal/journal.h"
#include "ui/report/pagepreview.h"
#include "ui/report/reportform.h"
#include "ui/report/reportlayout.h"
#include "ui/trends/takeout.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 1060, usualHeight = 720, leastWidth = 820, leastHeight = 520, formWidth = 328;
constexpr int settleTime = 150; // ms

using Source = std::shared_ptr<const ReportSource>;

ReportPages pagesOf(const Source &source, Paper paper, const QStringList &stepTitles)
{
    return laidOut(reportOf(*source, QLocale{}), paper, stepTitles);
}

} // namespace

ReportDialog::ReportDialog(const Journal &journal, QStringList stepTitles, RelationshipId with, QDate today,
                           QWidget *parent)
    : QDialog{parent}
    , m_journal{journal}
    , m_stepTitles{std::move(stepTitles)}
    , m_today{today}
    , m_form{new ReportForm{journal, with, today, this}}
    , m_preview{new PagePreview{this}}
    , m_message{new TextLabel{tr("Nothing leaves the journal until you save or print. The file isn't "
                                 "protected: anyone who gets it can read it."),
                              FontSize::Small, Colour::TextMuted, this}}
    , m_save{makeButton(tr("Save PDF…"), ButtonKind::Primary, this)}
    , m_print{makeButton(tr("Print…"), ButtonKind::Plain, this)}
{
    setWindowTitle(tr("A report"));
    layOut();
    follow();
    enable();
    m_settling.start();
}

void ReportDialog::layOut()
{
    auto *choices = makeScrollArea(m_form, this, Qt::NoFocus);
    choices->setFixedWidth(scaled(formWidth));
    choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(choices);
    body->addWidget(m_preview, 1);
    auto *close = makeButton(tr("Close"), ButtonKind::Plain, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_message, 1);
    for (QPushButton *button : {m_save, m_print, close}) {
        button->setAutoDefault(false); // Enter in the title is not yet a wish to save
        foot->addWidget(button);
    }
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addLayout(body, 1);
    column->addLayout(foot);
    setMinimumSize(leastWidth, leastHeight);
    const QSize room = parentWidget() == nullptr ? QSize{usualWidth, usualHeight}
                                                 : parentWidget()->window()->size() - QSize{48, 32};
    resize(QSize{usualWidth, usualHeight}.boundedTo(room).expandedTo(minimumSize()));
}

void ReportDialog::follow()
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settleTime);
    connect(&m_settling, &QTimer::timeout, this, &ReportDialog::read);
    connect(m_form, &ReportForm::changed, &m_settling, qOverload<>(&QTimer::start));
    connect(m_preview, &PagePreview::roomChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(m_preview, &PagePreview::pageRequested, this, &ReportDialog::draw);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askWhere);
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::askPrinter);
}

QString ReportDialog::message() const { return m_message->text(); }

void ReportDialog::read()
{
    auto source = reportSource(m_journal, m_form->choices(), m_today);
    if (!source) {
        m_source.reset();
        m_preview->say(source.error().message);
        enable();
        return;
    }
    m_source = std::make_shared<const ReportSource>(*std::move(source));
    enable();
    draw(m_page);
}

void ReportDialog::draw(int page)
{
    m_page = page;
    if (m_drawing.isRunning()) {
        m_again = true;
        return;
    }
    m_again = false;
    const int width = static_cast<int>(m_preview->roomForPage() * devicePixelRatioF());
    m_drawing.start([this, source = m_source, paper = m_form->paper(), titles = m_stepTitles, page,
                     width](const Progress &) -> BackgroundWork::Then {
        const ReportPages pages = pagesOf(source, paper, titles);
        const int shown = std::clamp(page, 0, pages.count() - 1);
        return [this, picture = imageOf(pages, shown, width), shown, count = pages.count(),
                words = pages.words(shown)] {
            m_page = m_again ? m_page : shown;
            if (m_source)
                m_preview->show(picture, shown, count, words);
            emit previewed();
            if (m_again && m_source)
                draw(m_page);
        };
    });
}

void ReportDialog::askWhere()
{
    auto *dialog = new QFileDialog{this, tr("Where the report goes"), QDir::homePath()};
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(u"report-%1.pdf"_s.arg(m_form->choices().last.toString(Qt::ISODate)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::savePdf);
    dialog->open();
}

void ReportDialog::savePdf(const QString &path)
{
    put([path](const ReportPages &pages) { return writeFile(path, pdfOf(pages)); },
        tr("Written to %1. Anyone who gets the file can read it.").arg(QDir::toNativeSeparators(path)));
}

void ReportDialog::askPrinter()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(layoutOf(m_form->paper()));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog{printer.get(), this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    // The dialogue uses the printer to its very end.
    connect(dialog, &QObject::destroyed, this, [printer] { static_cast<void>(printer); });
    dialog->open();
}

void ReportDialog::printOn(const std::shared_ptr<QPrinter> &printer)
{
    put(
        [printer](const ReportPages &pages) -> Status {
            printer->setDocName(pages.title);
            printer->setPageLayout(layoutOf(pages.paper));
            printer->setFullPage(true);
            paintOn(*printer, pages);
            return {};
        },
        tr("Sent to the printer."));
}

void ReportDialog::put(const std::function<Status(const ReportPages &)> &put, const QString &done)
{
    m_settling.stop();
    read(); // what was typed a moment ago is in it
    if (!m_source || m_writing.isRunning())
        return;
    m_message->setText(tr("Being written…"));
    m_writing.start([this, source = m_source, paper = m_form->paper(), titles = m_stepTitles, put,
                     done](const Progress &) -> BackgroundWork::Then {
        const Status status = put(pagesOf(source, paper, titles));
        return [this, status, done] { ended(status, done); };
    });
    enable();
}

void ReportDialog::ended(const Status &status, const QString &done)
{
    m_message->setText(status ? done : status.error().message);
    QAccessibleEvent alert{m_message, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
    enable();
    emit written();
}

void ReportDialog::enable()
{
    for (QPushButton *button : {m_save, m_print})
        button->setEnabled(m_source && !m_writing.isRunning());
}

// Enter in a field is no wish to close or to save.
void ReportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else
        QDialog::keyPressEvent(event);
}

} // namespace mooring::ui
