// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/printing.h"

#include "ui/learn/article.h"

#include <QPrinter>
#include <QTextDocument>
#include <QUrl>
#include <QVariant>

namespace mooring::ui {

namespace {

constexpr int sheetWidth = 640; ///< px of the design that share the width of the paper
constexpr qreal sharpness = 3;  ///< of pictures, against those on the screen

class Sheet final : public QTextDocument
{
    Q_OBJECT

public:
    explicit Sheet(ArticleLook look, QObject *parent = nullptr)
        : QTextDocument{parent}
        , m_look{std::move(look)}
    {}

protected:
    QVariant loadResource(int /*type*/, const QUrl &name) override
    {
        const auto image = articlePicture(name, m_look, m_look.px(sheetWidth), sharpness);
        return image.isNull() ? QImage{1, 1, QImage::Format_ARGB32} : image;
    }

private:
    ArticleLook m_look;
};

} // namespace

void printArticle(QPrinter &printer, const QString &markdown,
                  const std::function<void(QTextDocument &, const ArticleLook &)> &foot)
{
    const ArticleLook look{QPalette{QColor{Qt::white}}, 1};
    Sheet sheet{look};
    writeArticle(sheet, markdown, look);
    foot(sheet, look);
    const qreal width = look.px(sheetWidth);
    fitArticle(sheet, static_cast<int>(width), look);
    const auto paper = printer.pageLayout().paintRectPixels(printer.resolution()).size();
    sheet.setPageSize({width, width * paper.height() / std::max(1, paper.width())});
    sheet.print(&printer);
}

} // namespace mooring::ui

#include "printing.moc"
