// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/takingout.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pdfResolution = 300; // dots per inch
constexpr double paperMargin = 15; // mm

QByteArray contentOf(const PictureCard &card, TakeOut as, const Caption &caption)
{
    switch (as) {
    case TakeOut::Png:
        return pngOf(card.picture(), caption);
    case TakeOut::Svg:
        return svgOf(card.picture(), caption);
    case TakeOut::Csv:
        return csvOf(card.numbers());
    }
    Q_UNREACHABLE();
}

QPageLayout a4()
{
    return {QPageSize{QPageSize::A4}, QPageLayout::Portrait,
            QMarginsF{paperMargin, paperMargin, paperMargin, paperMargin}, QPageLayout::Millimeter};
}

} // namespace

TakingOut::TakingOut(std::function<QString()> below, std::function<Sheet()> sheet, QWidget *page)
    : QObject{page}
    , m_below{std::move(below)}
    , m_sheet{std::move(sheet)}
    , m_page{page}
{}

void TakingOut::askWhere(const QString &title, const QString &name,
                         const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog{m_page, title, QDir::homePath()};
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo{name}.suffix());
    dialog->selectFile(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void TakingOut::ask(const PictureCard &card, TakeOut as)
{
    const QPointer<const PictureCard> asked{&card};
    askWhere(tr("Where %1 goes").arg(card.title()), fileName({card.title(), {}}, as),
             [this, asked, as](const QString &path) {
                 if (asked)
                     write(*asked, as, path);
             });
}

void TakingOut::write(const PictureCard &card, TakeOut as, const QString &path)
{
    say(writeFile(path, contentOf(card, as, {card.title(), m_below()})), path);
}

void TakingOut::say(const Status &written, const QString &path)
{
    emit said(
        written
            ? tr("Written to %1. Anyone who gets the file can read it.").arg(QDir::toNativeSeparators(path))
            : written.error().message);
}

void TakingOut::askForPdf()
{
    askWhere(tr("Where the page goes"), u"trends.pdf"_s, [this](const QString &path) { writePdf(path); });
}

void TakingOut::writePdf(const QString &path)
{
    QByteArray pdf;
    QBuffer buffer{&pdf};
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        writer.setTitle(tr("Trends"));
        writer.setResolution(pdfResolution);
        writer.setPageLayout(a4());
        printSheet(writer, m_sheet());
    }
    say(writeFile(path, pdf), path);
}

void TakingOut::preview()
{
    auto *printer = new QPrinter{QPrinter::HighResolution};
    printer->setPageLayout(a4());
    printer->setDocName(tr("Trends"));
    auto *dialog = new QPrintPreviewDialog{printer, m_page};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [this](QPrinter *paper) { printSheet(*paper, m_sheet()); });
    dialog->open();
}

} // namespace mooring::ui
